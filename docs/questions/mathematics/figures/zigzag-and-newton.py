"""Gradient descent and Newton's method in a narrow quadratic valley."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    x, y = np.meshgrid(np.linspace(-1, 9, 81), np.linspace(-2.2, 2.2, 61))
    axes.contour(x, y, 0.5 * x**2 + 5 * y**2, levels=[1, 5, 15, 30], colors=["C2"] * 4, alpha=0.5)
    point, path = np.array([8.0, 1.6]), []
    for _ in range(25):
        path.append(point)
        point = point - 0.185 * np.array([point[0], 10 * point[1]])
    axes.plot(*np.array(path).T, "o-", color="C0", markersize=3)
    axes.plot([8, 0], [1.6, 0], "o-", color="C1")
    axes.annotate("gradient descent", (5.2, -1.75), color="C0")
    axes.annotate("Newton", (3.6, 1.15), color="C1")
    axes.set(xlabel="flat direction", ylabel="steep direction")
