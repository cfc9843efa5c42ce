"""Two rings in the plane, and the same points over the squares of their coordinates."""

import numpy as np


def draw(figure):
    rng = np.random.default_rng(0)
    plane, lifted = figure.subplots(1, 2)
    radius = np.repeat([1.0, 2.0], 60) + 0.13 * rng.normal(size=120)
    angle = rng.uniform(0, 2 * np.pi, 120)
    points = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    for rows, colour, marker in ((slice(60), "C0", "o"), (slice(60, None), "C1", "^")):
        for axes, where in ((plane, points[rows]), (lifted, points[rows] ** 2)):
            axes.plot(where[:, 0], where[:, 1], marker, color=colour, markersize=3.5)
    turn = np.linspace(0, 2 * np.pi, 100)
    plane.plot(1.5 * np.cos(turn), 1.5 * np.sin(turn), "--", color="C2")
    lifted.plot([0, 2.25], [2.25, 0], "--", color="C2")
    lifted.annotate("a straight line here,\na circle there", (1.75, 4.0), color="C2")
    plane.set(xlabel="first feature", ylabel="second feature", aspect="equal", xlim=(-2.6, 2.6), ylim=(-2.6, 2.6))
    lifted.set(xlabel="its square", ylabel="square of the second", xlim=(-0.15, 5.9), ylim=(-0.15, 5.9), aspect="equal")
