"""Squared bias and variance of five models, over 20 training sets of 200 rows."""

import numpy as np
from sklearn.ensemble import BaggingRegressor, GradientBoostingRegressor
from sklearn.tree import DecisionTreeRegressor


def target(inputs):
    return 2 * np.sin(inputs[:, 0]) + inputs[:, 1]


def draw(figure):
    axes = figure.subplots()
    grid = np.random.default_rng(0).uniform(0, 6, (200, 2))
    stump, deep = DecisionTreeRegressor(max_depth=1), DecisionTreeRegressor()
    models = {
        "one stump": stump,
        "bagged stumps": BaggingRegressor(stump, 25),
        "boosted stumps": GradientBoostingRegressor(max_depth=1),
        "one deep tree": deep,
        "bagged deep trees": BaggingRegressor(deep, 25),
    }
    sets = 20
    for place, model in enumerate(models.values()):
        fits = []
        for seed in range(sets):
            rng = np.random.default_rng(seed + 1)
            inputs = rng.uniform(0, 6, (200, 2))
            model.set_params(random_state=seed).fit(inputs, target(inputs) + rng.normal(size=200))
            fits.append(model.predict(grid))
        variance = np.var(fits, axis=0, ddof=1).mean()
        bias = ((np.mean(fits, axis=0) - target(grid)) ** 2).mean() - variance / sets
        axes.barh(place, bias, color="C0", alpha=0.8)
        axes.barh(place, variance, left=bias, color="C1", alpha=0.8)
        axes.annotate(f"{bias:.2f} + {variance:.2f}", (bias + variance + 0.05, place), va="center")
    axes.annotate("bias squared", (0.1, -0.75), color="C0")
    axes.annotate("variance", (1.2, -0.75), color="C1")
    axes.set_yticks(range(len(models)), models)
    axes.set(xlabel="mean squared error without the noise", ylabel="model", xlim=(0, 4), ylim=(len(models) - 0.4, -1.2))
