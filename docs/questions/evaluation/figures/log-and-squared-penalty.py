"""Log loss and squared error over the probability that was given to what happened."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    p = np.linspace(0.01, 1, 150)
    axes.plot(p, -np.log(p), color="C0")
    axes.plot(p, (1 - p) ** 2, color="C1")
    axes.annotate("log loss", (0.12, 2.4), color="C0")
    axes.annotate("squared error", (0.02, 0.45), color="C1")
    axes.set(xlabel="probability given to what happened", ylabel="loss", ylim=(0, 4.7))
