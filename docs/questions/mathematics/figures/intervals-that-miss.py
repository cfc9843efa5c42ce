"""Fifty intervals from fifty samples against the true mean; those that miss it stand out."""

import numpy as np
from scipy.stats import t


def draw(figure):
    axes = figure.subplots()
    rng, n, truth = np.random.default_rng(0), 20, 10
    samples = rng.normal(truth, 2, (50, n))
    centre = samples.mean(axis=1)
    half = t.ppf(0.975, n - 1) * samples.std(axis=1, ddof=1) / np.sqrt(n)
    missed = abs(centre - truth) > half
    order = np.arange(1, 51)
    for chosen, colour in ((~missed, "C0"), (missed, "C1")):
        axes.errorbar(order[chosen], centre[chosen], half[chosen], fmt="o", markersize=3, color=colour)
    axes.axhline(truth, color="C2", linestyle="--")
    axes.annotate("true mean", (50.8, truth + 0.06), color="C2")
    axes.annotate(f"{missed.sum()} of 50 intervals miss it", (1, 12.3), color="C1")
    axes.set(xlabel="sample number", ylabel="mean and 95% interval", xlim=(0, 60), ylim=(7.6, 12.7))
