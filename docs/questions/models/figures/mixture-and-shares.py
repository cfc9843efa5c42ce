"""Data with two bumps, the two components from which they were drawn, and the share of the right one."""

import numpy as np
from scipy.stats import norm


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    x = np.concatenate([rng.normal(0, 1, 300), rng.normal(4, 0.5, 100)])
    axes.hist(x, bins=30, density=True, color="C2", alpha=0.4)
    grid = np.linspace(-3, 5.8, 200)
    left, right = 0.75 * norm.pdf(grid, 0, 1), 0.25 * norm.pdf(grid, 4, 0.5)
    axes.plot(grid, left, color="C0")
    axes.plot(grid, right, color="C1")
    axes.set(xlabel="value", ylabel="density", ylim=(0, 0.42))
    shares = axes.twinx()
    shares.plot(grid, right / (left + right), "--", color="C3")
    shares.set(ylabel="share of the right component", ylim=(0, 1.05))
    shares.annotate("share", (1.9, 0.55), color="C3", ha="right")
