"""What is left of a gradient after so many steps, for three factors a step."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    steps = np.arange(101)
    labels = (
        (0.9, "plain network, 0.9 a step", (50, 0.012)),
        (0.99, "forget gate 0.99", (58, 0.19)),
        (0.999, "forget gate 0.999", (58, 1.2)),
    )
    for number, (factor, label, at) in enumerate(labels):
        axes.semilogy(steps, factor**steps, color=f"C{number}")
        axes.annotate(label, at, color=f"C{number}")
    axes.set(xlabel="steps back in time", ylabel="share of the gradient left", ylim=(1e-5, 3))
