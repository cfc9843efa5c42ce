"""Weekly retention of three cohorts, the newer the worse and the shorter, and the average of those observed."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    ages = np.arange(1, 10)
    curves = np.full((3, 9), np.nan)
    for row, (start, weeks, name) in enumerate([(0.6, 9, "March"), (0.45, 6, "April"), (0.15, 3, "May")]):
        curves[row, :weeks] = start * ages[:weeks] ** -0.3
        axes.plot(ages[:weeks], curves[row, :weeks], color="C0", marker="o", markersize=4)
        axes.annotate(name, (ages[weeks - 1] + 0.15, curves[row, weeks - 1]), color="C0", va="center")
    axes.plot(ages, np.nanmean(curves, axis=0), color="C1", linestyle="--")
    line = {"arrowstyle": "-", "color": "C1"}
    axes.annotate("average of those observed", (4, 0.35), (4.5, 0.52), color="C1", arrowprops=line)
    axes.set(xlabel="age in weeks", ylabel="share of the cohort that is active", xlim=(0.7, 9.9), ylim=(0, 0.65))
