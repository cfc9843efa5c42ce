"""Histogram of the medians of two thousand resamples, with a 95 % percentile interval."""

import numpy as np

TIMES = np.array([12, 15, 11, 14, 90, 13, 17, 12, 16, 41, 13, 15, 18, 12, 14, 25, 13, 16, 11, 60])


def draw(figure):
    axes = figure.subplots()
    picks = np.random.default_rng(0).integers(len(TIMES), size=(2000, len(TIMES)))
    medians = np.median(TIMES[picks], axis=1)
    values, counts = np.unique(medians, return_counts=True)
    axes.bar(values, counts, 0.4, color="C0")
    for quantile in np.quantile(medians, [0.025, 0.975]):
        axes.axvline(quantile, color="C1", linestyle="--")
        axes.annotate(
            f"{quantile:g}", (quantile, counts.max() * 1.02), color="C1", xytext=(4, 0), textcoords="offset points"
        )
    axes.axvline(np.median(TIMES), color="C2")
    axes.annotate(
        "sample's median",
        (np.median(TIMES), counts.max() * 1.13),
        color="C2",
        xytext=(4, 0),
        textcoords="offset points",
    )
    axes.set(xlabel="median of a resample", ylabel="resamples", ylim=(0, counts.max() * 1.25), xlim=(11.5, 18.5))
