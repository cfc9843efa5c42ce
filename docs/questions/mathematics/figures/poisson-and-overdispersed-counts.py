"""Two distributions of counts with the same mean and different variances."""

import numpy as np
from scipy import stats


def draw(figure):
    axes = figure.subplots()
    counts = np.arange(16)
    axes.bar(counts - 0.2, stats.poisson.pmf(counts, 4), 0.4, color="C0")
    axes.bar(counts + 0.2, stats.nbinom.pmf(counts, 1.5, 1.5 / 5.5), 0.4, color="C1")
    axes.annotate("Poisson, variance 4", (4.5, 0.19), color="C0")
    axes.annotate("negative binomial, variance 14.7", (8.2, 0.075), color="C1")
    axes.set(xlabel="count", ylabel="probability")
