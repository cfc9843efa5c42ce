"""Level circles of a distance and a line as the constraint: the smallest circle that reaches it touches it."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    angle = np.linspace(0, 2 * np.pi, 120)
    touch = np.array([1.2, 1.6])
    for radius in (1, 2, 3):
        style = "-" if radius == 2 else ":"
        axes.plot(radius * np.cos(angle), radius * np.sin(angle), style, color="C0")
    along = np.array([-0.8, 0.6])
    ends = np.array([touch - 2.6 * along, touch + 3.2 * along])
    axes.plot(*ends.T, color="C1")
    axes.plot(*touch, "o", color="C2")
    axes.annotate("", 1.5 * touch, touch, arrowprops={"arrowstyle": "->", "color": "C2"})
    axes.annotate("common normal", 1.5 * touch, color="C2", xytext=(4, 2), textcoords="offset points")
    axes.annotate("constraint", (3.2, 0.4), color="C1")
    axes.annotate("levels of the objective", (-5.7, 2.4), color="C0")
    axes.set(xlim=(-5.8, 5.8), ylim=(-3.2, 3.3), aspect="equal", xlabel="first coordinate", ylabel="second coordinate")
