"""Counts that grow exponentially with temperature, a straight line and a Poisson regression."""

import numpy as np
from sklearn.linear_model import LinearRegression, PoissonRegressor


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    degrees = rng.uniform(-5, 30, size=(130, 1))
    hires = rng.poisson(5 * 2 ** (degrees[:, 0] / 10))
    axes.plot(degrees, hires, "o", color="C2", markersize=3, alpha=0.6)
    grid = np.linspace(-8, 32, 80)[:, None]
    models = ((LinearRegression(), "straight line", (-7.5, -6.5)), (PoissonRegressor(alpha=0), "Poisson", (25, 16)))
    for number, (model, name, at) in enumerate(models):
        axes.plot(grid, model.fit(degrees, hires).predict(grid), color=f"C{number}")
        axes.annotate(name, at, color=f"C{number}")
    axes.axhline(0, color="C3", linestyle=":")
    axes.set(xlabel="temperature in degrees", ylabel="hires in an hour")
