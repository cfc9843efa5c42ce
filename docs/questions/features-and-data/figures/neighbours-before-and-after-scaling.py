"""The five nearest customers of one customer, measured in raw and in standardised units."""

import numpy as np


def draw(figure):
    rng = np.random.default_rng(2)
    age, income = rng.uniform(20, 70, 90), rng.normal(45_000, 12_000, 90)
    points, query = np.column_stack([age, income]), np.array([45, 45_000])
    panels = figure.subplots(1, 2, sharey=True)
    for axes, title, unit in zip(panels, ("raw units", "standardised"), (np.ones(2), points.std(axis=0))):
        near = np.argsort((((points - query) / unit) ** 2).sum(axis=1))[:5]
        far = np.setdiff1d(np.arange(90), near)
        axes.plot(age[far], income[far] / 1_000, ".", color="C0", alpha=0.5)
        axes.plot(age[near], income[near] / 1_000, "o", color="C1", markersize=5)
        axes.plot(*query / (1, 1_000), "*", color="C2", markersize=9)
        axes.set(title=title, xlabel="age in years", ylim=(5, 95))
        axes.annotate("the five nearest", (0.97, 0.95), xycoords="axes fraction", ha="right", va="top", color="C1")
    panels[0].annotate("the customer", (0.03, 0.95), xycoords="axes fraction", va="top", color="C2")
    panels[0].set_ylabel("income in thousands of dollars")
