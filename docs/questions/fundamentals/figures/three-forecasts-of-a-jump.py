"""A demand that jumps on day 50 and three forecasts of it: mean of everything, constant step, monthly mean."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    truth = np.where(np.arange(100) < 50, 10.0, 20.0)
    seen = truth + np.random.default_rng(0).normal(0, 1, 100)
    total, step, batch, forecasts = 10.0, 10.0, 10.0, []
    for day, y in enumerate(seen):
        forecasts.append((total, step, batch))
        total += (y - total) / (day + 1)
        step += 0.2 * (y - step)
        if (day + 1) % 30 == 0:
            batch = seen[day - 29 : day + 1].mean()
    days, (total, step, batch) = np.arange(100), np.array(forecasts).T
    axes.plot(days, seen, ".", color="C4")
    axes.annotate("seen", (100.5, 20.3), va="center", color="C4")
    for line, name, colour, at in (
        (step, "constant step", "C0", 18.9),
        (batch, "monthly mean", "C1", 17.6),
        (total, "mean of everything", "C2", total[-1]),
    ):
        axes.plot(days, line, colour)
        axes.annotate(name, (100.5, at), va="center", color=colour)
    axes.set(xlabel="day", ylabel="demand and forecasts", xlim=(0, 132))
    axes.set_xticks(range(0, 101, 10))
