"""Histograms of the same lognormal amounts, in dollars and in logarithms."""

import numpy as np


def draw(figure):
    amounts = np.random.default_rng(0).lognormal(3, 1, 2_000)
    raw, logs = figure.subplots(1, 2)
    raw.hist(amounts, bins=25, color="C0", alpha=0.6)
    logs.hist(np.log10(amounts), bins=25, color="C0", alpha=0.6)
    for axes, values in ((raw, amounts), (logs, np.log10(amounts))):
        axes.axvline(np.mean(values), color="C1")
        axes.axvline(np.median(values), color="C2", linestyle="--")
        axes.margins(y=0.2)
    raw.annotate("median, dashed", (0.95, 0.93), xycoords="axes fraction", color="C2", ha="right")
    raw.annotate("mean", (0.95, 0.86), xycoords="axes fraction", color="C1", ha="right")
    logs.annotate("both", (0.57, 0.93), xycoords="axes fraction", color="C1")
    raw.set(title="raw", xlabel="amount in dollars", ylabel="customers")
    logs.set(
        title="logarithmic", xlabel="amount in dollars", xticks=[0, 1, 2, 3], xticklabels=["1", "10", "100", "1000"]
    )
