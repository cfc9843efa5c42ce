"""Two groups with rising trends whose union has a falling one."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(3)
    doses, outcomes = [], []
    for number, (centre, level, name, at) in enumerate(
        ((3, 8, "healthier group", (0.9, 10.2)), (7, 3, "sicker group", (7.6, 1.7)))
    ):
        dose = rng.normal(centre, 0.9, 40)
        outcome = level + 0.7 * (dose - centre) + rng.normal(0, 0.6, 40)
        axes.plot(dose, outcome, "o", color=f"C{number}", alpha=0.5, markersize=4)
        _line(axes, dose, outcome, f"C{number}")
        axes.annotate(name, at, color=f"C{number}")
        doses, outcomes = np.append(doses, dose), np.append(outcomes, outcome)
    _line(axes, doses, outcomes, "C2", linestyle="--")
    axes.annotate("all together", (4.9, 6.4), color="C2")
    axes.set(xlabel="dose", ylabel="outcome")


def _line(axes, x, y, colour, **style):
    slope, intercept = np.polyfit(x, y, 1)
    ends = np.array([x.min(), x.max()])
    axes.plot(ends, slope * ends + intercept, color=colour, **style)
