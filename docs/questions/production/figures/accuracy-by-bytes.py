"""Accuracy on digits by bytes of weights: the full model rounded, against smaller images in full precision."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import RidgeClassifier


def draw(figure):
    axes = figure.subplots()
    images, labels = load_digits(return_X_y=True)
    images = images / 16
    model = fit(images, labels, 10)
    bits = [32, 8, 4, 3, 2]
    scores = [score(rounded(model.coef_, b), model, images, labels) for b in bits]
    axes.plot([640 * b / 8 for b in bits], scores, color="C0", marker="o", markersize=4)
    for b, accuracy in zip(bits, scores):
        axes.annotate(f"{b}", (640 * b / 8, accuracy + 0.015), color="C0", ha="center")
    axes.annotate("bits a weight", (1000, 0.91), color="C0")
    sizes, accuracies = [], []
    for side in (8, 4, 2):
        step = 8 // side
        pooled = images.reshape(-1, side, step, side, step).mean(axis=(2, 4)).reshape(len(images), -1)
        small = fit(pooled, labels, 10 if side == 8 else 2.5)
        sizes.append(small.coef_.size * 4)
        accuracies.append(score(small.coef_, small, pooled, labels))
    axes.plot(sizes, accuracies, color="C1", marker="s", markersize=4, linestyle="--")
    axes.annotate("fewer pixels, 32 bits each", (750, 0.76), color="C1")
    axes.set(xlabel="bytes of weights", ylabel="accuracy", xscale="log", ylim=(0.4, 1.0))
    axes.set(xticks=[160, 320, 640, 2560], xticklabels=["160", "320", "640", "2560"])
    axes.minorticks_off()


def fit(images, labels, alpha):
    return RidgeClassifier(alpha).fit(images[:1200], labels[:1200])


def rounded(weights, bits):
    scale = np.abs(weights).max(axis=1, keepdims=True) / (2 ** (bits - 1) - 1)
    return np.round(weights / scale) * scale


def score(weights, model, images, labels):
    return np.mean((images[1200:] @ weights.T + model.intercept_).argmax(axis=1) == labels[1200:])
