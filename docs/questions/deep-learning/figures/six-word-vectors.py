"""Six words in two dimensions, from the mutual information of words and contexts."""

import numpy as np

WORDS = ("cat", "dog", "horse", "car", "bus", "train")
COUNTS = np.array([[9, 3, 1, 0], [8, 5, 2, 0], [4, 8, 5, 1], [0, 3, 9, 3], [0, 1, 8, 6], [0, 1, 4, 9]])


def draw(figure):
    share = (COUNTS + 0.5) / (COUNTS + 0.5).sum()
    expected = share.sum(axis=1, keepdims=True) * share.sum(axis=0)
    left, scales, _ = np.linalg.svd(np.log(share / expected))
    points = left[:, :2] * scales[:2] * np.sign(left[0, :2])
    axes = figure.subplots()
    for number, (word, (x, y)) in enumerate(zip(WORDS, points)):
        colour = f"C{number // 3}"
        axes.plot([0, x], [0, y], color=colour, alpha=0.4)
        axes.plot(x, y, "o", color=colour)
        axes.annotate(word, (x, y), xytext=(6, 4), textcoords="offset points", color=colour)
    axes.set(xlabel="first dimension", ylabel="second dimension")
    axes.margins(0.12)
