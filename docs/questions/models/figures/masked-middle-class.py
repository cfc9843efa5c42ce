"""Scores of one-against-the-rest models for three classes in a row, by least squares and by logistic regression."""

import numpy as np
from sklearn.linear_model import LinearRegression, LogisticRegression

CLASSES = ("left", "middle", "right")


def draw(figure):
    y = np.repeat([0, 1, 2], 100)
    x = (2.0 * y - 2 + np.random.default_rng(0).normal(0, 0.3, 300))[:, None]
    grid = np.linspace(-3, 3, 121)[:, None]
    panels = figure.subplots(1, 2, sharey=True)
    for number in range(3):
        target = y == number
        panels[0].plot(grid, LinearRegression().fit(x, target).predict(grid), color=f"C{number}")
        panels[1].plot(grid, LogisticRegression().fit(x, target).predict_proba(grid)[:, 1], color=f"C{number}")
    for axes, title in zip(panels, ("least squares", "logistic")):
        axes.set(title=title, xlabel="feature", ylim=(-0.35, 1.25))
    panels[0].set_ylabel("score of the class against the rest")
    for axes, places in zip(panels, (((-2.7, 1.1), (-2.1, 0.38), (1.9, 1.1)), ((-2.7, 1.05), (0, 0.39), (1.9, 1.05)))):
        for number, (name, at) in enumerate(zip(CLASSES, places)):
            axes.annotate(name, at, color=f"C{number}", ha="center" if number == 1 else "left")
