"""Mean and two standard deviations of a Gaussian process given four points of a sine."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    x = np.array([-2.0, -1.0, 0.5, 2.0])
    grid = np.linspace(-5, 6, 160)
    cross = _kernel(grid, x)
    solved = np.linalg.solve(_kernel(x, x) + 1e-4 * np.eye(4), np.column_stack([np.sin(x), cross.T]))
    mean = cross @ solved[:, 0]
    spread = np.sqrt(1 - np.sum(cross * solved[:, 1:].T, axis=1))
    axes.fill_between(grid, mean - 2 * spread, mean + 2 * spread, color="C0", alpha=0.2)
    axes.plot(grid, mean, color="C0")
    axes.plot(grid, np.sin(grid), "--", color="C1")
    axes.plot(x, np.sin(x), "o", color="C2")
    axes.annotate("mean and twice the spread", (-4.8, 1.45), color="C0")
    axes.annotate("true function", (3.3, -1.35), color="C1")
    axes.set(xlabel="input", ylabel="output")


def _kernel(a, b):
    return np.exp(-0.5 * (a[:, None] - b) ** 2)
