"""Pairs of least-squares coefficients over many samples, for unrelated and for nearly equal features."""

import numpy as np


def draw(figure):
    rng = np.random.default_rng(0)
    panels = figure.subplots(1, 2, sharex=True, sharey=True)
    for axes, title, copies in zip(panels, ("unrelated features", "nearly equal features"), (False, True)):
        fits = np.array([_fit(rng, copies) for _ in range(120)])
        axes.plot(*fits.T, "o", color="C1" if copies else "C0", markersize=3, alpha=0.6)
        axes.plot(1, 1, "x", color="C2", markersize=9)
        axes.axhline(0, color="C3", linestyle=":")
        axes.axvline(0, color="C3", linestyle=":")
        axes.set(title=title, xlabel="first coefficient")
    panels[0].set_ylabel("second coefficient")


def _fit(rng, copies):
    first = rng.normal(size=100)
    second = first + 0.08 * rng.normal(size=100) if copies else rng.normal(size=100)
    X = np.column_stack([first, second])
    return np.linalg.lstsq(X, X.sum(axis=1) + rng.normal(size=100), rcond=None)[0]
