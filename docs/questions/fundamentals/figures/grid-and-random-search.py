"""Nine grid points and nine random points in two hyperparameters of which only the first moves the score."""

import numpy as np


def score(x):
    return np.exp(-((x - 0.34) ** 2) / 0.008)


def draw(figure):
    axes = figure.subplots(2, 2, sharex=True, sharey="row", height_ratios=[2, 3])
    ticks = np.array([1, 3, 5]) / 6
    grid = np.array([(a, b) for a in ticks for b in ticks])
    rng = np.random.default_rng(3)
    fine = np.linspace(0, 1, 101)
    for column, (points, name, colour) in enumerate(((grid, "grid", "C0"), (rng.random((9, 2)), "random", "C1"))):
        top, below = axes[:, column]
        top.plot(fine, score(fine), "C2")
        top.plot(points[:, 0], score(points[:, 0]), "o", color=colour)
        below.plot(points[:, 0], points[:, 1], "o", color=colour)
        best = points[score(points[:, 0]).argmax(), 0]
        for part in (top, below):
            part.axvline(best, color="C3", linestyle=":")
        top.set_title(f"{name}: best score {score(best):.2f}", color=colour)
        below.set(xlabel="hyperparameter that matters", xlim=(0, 1), ylim=(0, 1))
    axes[0, 0].set_ylabel("score")
    axes[1, 0].set_ylabel("one that does not")
