"""What a matrix does to the unit circle, with its singular vectors."""

import numpy as np


def draw(figure):
    before, after = figure.subplots(1, 2)
    matrix = np.array([[1.6, 0.8], [0.2, 1.1]])
    left, scales, right = np.linalg.svd(matrix)
    angle = np.linspace(0, 2 * np.pi, 120)
    circle = np.array([np.cos(angle), np.sin(angle)])
    before.plot(*circle, color="C2")
    after.plot(*(matrix @ circle), color="C2")
    for number in range(2):
        sign = 1 if right[number][0] + right[number][1] > 0 else -1
        _arrow(before, sign * right[number], f"v{number + 1}", f"C{number}")
        _arrow(after, sign * scales[number] * left[:, number], f"{scales[number]:.2f} u{number + 1}", f"C{number}")
    for axes, title in ((before, "before"), (after, "after")):
        axes.set(xlim=(-2.1, 3.3), ylim=(-1.4, 1.8), aspect="equal", title=title, xlabel="first coordinate")
    before.set_ylabel("second coordinate")


def _arrow(axes, tip, label, colour):
    axes.annotate("", tip, (0, 0), arrowprops={"arrowstyle": "->", "color": colour})
    axes.annotate(label, tip, xytext=(2, 7), textcoords="offset points", color=colour)
