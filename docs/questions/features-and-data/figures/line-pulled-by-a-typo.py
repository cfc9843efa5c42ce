"""Least squares and Huber on ten rents, the last of which has a zero too many."""

import numpy as np
from sklearn.linear_model import HuberRegressor, LinearRegression


def draw(figure):
    size = np.arange(40, 140, 10)
    rent = np.array([420, 470, 610, 740, 780, 890, 1030, 1060, 1220, 12_800])
    axes = figure.subplots()
    axes.plot(size, rent, "o", color="C0")
    ends = np.array([[38], [134]])
    for model, name, colour, place in (
        (LinearRegression(), "least squares", "C1", (76, 3_600)),
        (HuberRegressor(max_iter=1_000), "Huber", "C2", (122, 1_750)),
    ):
        model.fit(size[:, None], rent)
        axes.plot(ends[:, 0], model.predict(ends), color=colour)
        axes.annotate(name, place, color=colour)
    axes.annotate("the typo", (130, 12_800), (-8, -3), textcoords="offset points", color="C0", ha="right")
    axes.set(xlabel="size in square metres", ylabel="monthly rent in dollars")
