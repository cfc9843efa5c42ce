"""Boosted trees of depth two: the fit after one, the best and 1000 rounds, and the errors over the rounds."""

import numpy as np
from sklearn.ensemble import GradientBoostingRegressor


def draw(figure):
    rng = np.random.default_rng(0)
    x = rng.uniform(0, 6, 1080)
    y = 2 * np.sin(x) + x / 2 + 0.6 * rng.normal(size=1080)
    train, test = slice(80), slice(80, None)
    model = GradientBoostingRegressor(n_estimators=1000, max_depth=2, random_state=0)
    model.fit(x[train, None], y[train])
    fits, errors = figure.subplots(1, 2, width_ratios=[1.25, 1])
    steps = np.unique(np.geomspace(1, 1000, 150).astype(int))
    for rows, colour, name, at in ((train, "C3", "training rows", (7, 0.03)), (test, "C4", "new rows", (60, 0.75))):
        error = np.array([np.mean((y[rows] - fit) ** 2) for fit in model.staged_predict(x[rows, None])])
        errors.semilogx(steps, error[steps - 1], color=colour)
        errors.annotate(name, at, color=colour)
    best = int(error.argmin()) + 1
    errors.plot(best, error[best - 1], "o", color="C4")
    errors.annotate(f"least at round {best}", (170, error[best - 1] - 0.1), color="C4", ha="center")
    ticks = [1, 10, 100, 1000]
    errors.set_xticks(ticks, [str(tick) for tick in ticks])
    errors.minorticks_off()
    errors.set(xlabel="round", ylabel="mean squared error", ylim=(0, 1.2))

    grid = np.linspace(0, 6, 241)
    curves = list(model.staged_predict(grid[:, None]))
    fits.plot(x[train], y[train], "o", color="C5", markersize=2.5)
    for rounds, colour, name, width, height in (
        (1000, "C1", "1000 rounds", 0.9, 3.9),
        (best, "C0", f"{best} rounds", 2, 4.4),
        (1, "C2", "1 round", 2, 4.9),
    ):
        fits.plot(grid, curves[rounds - 1], color=colour, linewidth=width)
        fits.annotate(name, (4.1, height), color=colour)
    fits.set(xlabel="x", ylabel="y", ylim=(-1.6, 5.4))
