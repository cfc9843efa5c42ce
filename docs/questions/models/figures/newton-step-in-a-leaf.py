"""The penalised log loss of a leaf with four positive rows over its value, and its second-order expansion at zero."""

import numpy as np
from scipy.optimize import minimize_scalar


def loss(w):
    return 4 * np.log1p(np.exp(-w)) + w**2 / 2


def draw(figure):
    axes = figure.subplots()
    gradient, curvature, penalty = -2.0, 1.0, 1.0
    w = np.linspace(-0.6, 2.6, 200)
    parabola = loss(0) + gradient * w + (curvature + penalty) * w**2 / 2
    axes.plot(w, loss(w), "C0")
    axes.plot(w, parabola, "--", color="C1")
    step = -gradient / (curvature + penalty)
    exact = minimize_scalar(loss).x
    axes.plot(0, loss(0), "o", color="C2")
    axes.plot(exact, loss(exact), "o", color="C0")
    axes.plot(step, loss(0) + gradient * step / 2, "o", color="C1")
    axes.annotate("here we stand: F = 0", (0.08, loss(0)), color="C2")
    axes.annotate(f"log loss, lowest at {exact:.2f}", (1.5, 1.68), color="C0")
    axes.annotate(f"parabola, lowest at {step:.2f}", (0.97, 1.7), color="C1", ha="right", va="top")
    axes.set(xlabel="value of the leaf", ylabel="loss of the leaf", ylim=(1.4, 4))
