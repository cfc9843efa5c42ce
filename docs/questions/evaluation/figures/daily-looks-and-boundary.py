"""The z-value of one test without effect, day by day, between a constant band and a falling boundary."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    days = np.arange(1, 15)
    paths = np.random.default_rng(2).normal(size=(2000, 14)).cumsum(axis=1) / np.sqrt(days)
    boundary = 2.10 * np.sqrt(14 / days)
    strayed = (paths[:, 3:8] > 2.1).sum(axis=1) >= 2
    returned = (paths[:, -1] < 1.2) & (abs(paths) < boundary).all(axis=1)
    axes.plot(days, paths[strayed & returned][0], color="C0", marker="o")
    for sign in (-1, 1):
        axes.plot(days, sign * boundary, color="C2")
        axes.axhline(sign * 1.96, color="C1", linestyle="--")
    axes.annotate("falling boundary", (3.2, 4.5), color="C2")
    axes.annotate("1.96", (13.2, 1.25), color="C1")
    axes.annotate("a test without effect", (9.2, -1.3), color="C0")
    axes.set(xlabel="day", ylabel="z-value so far", xticks=days, xlim=(0.5, 14.5))
