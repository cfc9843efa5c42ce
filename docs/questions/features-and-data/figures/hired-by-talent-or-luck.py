"""Two independent scores; only those whose sum passes a limit are hired."""

import numpy as np


def draw(figure):
    talent, luck = np.random.default_rng(2).normal(size=(2, 150))
    hired = talent + luck > 1
    axes = figure.subplots()
    axes.plot(talent[~hired], luck[~hired], ".", color="C0", alpha=0.6)
    axes.plot(talent[hired], luck[hired], "o", color="C1", markersize=4)
    axes.plot([-2.6, 3.6], [3.6, -2.6], ":", color="C2")
    axes.annotate("limit: the sum is 1", (1.3, -2.7), color="C2")
    ends = np.array([talent[hired].min(), talent[hired].max()])
    slope, level = np.polyfit(talent[hired], luck[hired], 1)
    axes.plot(ends, level + slope * ends, color="C1")
    axes.annotate("hired, with their trend", (1.9, 1.6), color="C1")
    axes.annotate("not hired", (-3.1, -2.6), color="C0")
    axes.set(xlabel="talent", ylabel="luck", xlim=(-3.3, 4.2), ylim=(-3, 3.4))
