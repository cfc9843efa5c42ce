"""Expected best accuracy among useless classifiers on sixty rows, by how many are tried."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    scores = np.random.default_rng(0).binomial(60, 0.5, size=(2000, 100)) / 60
    best = np.maximum.accumulate(scores, axis=1)
    tried = np.arange(1, 101)
    axes.fill_between(tried, *np.quantile(best, [0.05, 0.95], axis=0), color="C0", alpha=0.2)
    axes.plot(tried, best.mean(axis=0), color="C0")
    axes.axhline(0.5, color="C1", linestyle="--")
    axes.annotate("true accuracy", (70, 0.505), color="C1")
    axes.annotate("best score, mean and 90 % band", (30, 0.57), color="C0")
    axes.set(xlabel="settings tried", ylabel="accuracy", xscale="linear")
