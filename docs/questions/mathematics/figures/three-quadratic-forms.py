"""Level lines of quadratic forms with eigenvalues of different signs."""

import numpy as np


def draw(figure):
    grid = np.linspace(-2, 2, 61)
    x, y = np.meshgrid(grid, grid)
    forms = (("bowl: 3 and 1", 3, 1), ("valley: 2 and 0", 2, 0), ("saddle: 2 and -1", 2, -1))
    for axes, (title, first, second) in zip(figure.subplots(1, 3, sharey=True), forms):
        value = first * (x + y) ** 2 / 2 + second * (x - y) ** 2 / 2
        axes.contour(x, y, value, levels=[-2, -0.5], colors=["C1", "C1"], linestyles="dashed")
        axes.contour(x, y, value, levels=[0.5, 2, 4.5], colors=["C0", "C0", "C0"])
        axes.set(title=title, xlabel="first coordinate", aspect="equal")
    figure.axes[0].set_ylabel("second coordinate")
