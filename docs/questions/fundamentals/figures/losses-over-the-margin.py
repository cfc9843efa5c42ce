"""Zero-one, hinge, logistic (in bits) and squared loss of a two-class score over its margin."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    m = np.linspace(-2, 3, 151)
    axes.plot([-2, 0, 0, 3], [1, 1, 0, 0], "C3", linestyle="--")
    axes.annotate("wrong or not", (-1.95, 0.8), color="C3")
    for loss, name, colour, at in (
        (np.maximum(0, 1 - m), "hinge", "C0", (-1.9, 2.25)),
        (np.log2(1 + np.exp(-m)), "logistic", "C1", (1.95, 0.3)),
        ((1 - m) ** 2, "squared", "C2", (1.8, 2.2)),
    ):
        axes.plot(m, loss, colour)
        axes.annotate(name, at, color=colour)
    axes.set(xlabel="margin: score times label (positive is right)", ylabel="loss", xlim=(-2, 3), ylim=(-0.1, 4))
