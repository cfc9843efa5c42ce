"""Conversion by day of entry as seen on day 20, when purchases follow the view by an exponential delay."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    days = np.arange(1, 21)
    final, mean_delay, window = 0.3, 2.5, 7
    within = (1 - np.exp(-np.minimum(20.5 - days, window) / mean_delay)) / (1 - np.exp(-window / mean_delay))
    axes.axhline(final, color="C2", linestyle="--")
    axes.plot(days, final * within, color="C0", marker="o", markersize=4)
    axes.axvspan(13.5, 20.5, color="C1", alpha=0.15)
    axes.annotate("what it will be", (1, final + 0.008), color="C2")
    axes.annotate("seen on day 20", (15.6, 0.2), color="C0", ha="right")
    axes.annotate("window not over", (17, 0.01), color="C1", ha="center")
    axes.set(
        xlabel="day of the first view", ylabel="conversion", xticks=[1, 5, 10, 15, 20], xlim=(0.5, 20.5), ylim=(0, 0.36)
    )
