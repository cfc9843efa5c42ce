"""A convex curve with a chord and a tangent, and a curve with two valleys."""

import numpy as np


def draw(figure):
    left, right = figure.subplots(1, 2)
    x = np.linspace(-2, 2, 121)
    left.plot(x, x**2, color="C0")
    left.plot([-1.5, 1.2], [2.25, 1.44], "o-", color="C1")
    left.plot([-0.4, 1.9], [2 * 0.8 * -0.4 - 0.64, 2 * 0.8 * 1.9 - 0.64], "--", color="C2")
    left.annotate("chord", (-0.3, 2.05), color="C1")
    left.annotate("tangent", (0.75, -0.35), color="C2")
    left.set(title="convex", xlabel="x", ylabel="value")
    wavy = x**4 / 2 - x**2 + 0.3 * x
    right.plot(x, wavy, color="C0")
    for local in (-1.07, 0.91):
        right.plot(local, local**4 / 2 - local**2 + 0.3 * local, "o", color="C1")
    right.annotate("global", (-1.07, -1.15), color="C1", ha="center")
    right.annotate("local", (0.91, -0.6), color="C1", ha="center")
    right.set(title="not convex", xlabel="x", ylim=(-1.4, 3))
