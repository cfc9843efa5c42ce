"""The smallest of one hundred sorted p-values against the uncorrected, the step-up and the Bonferroni limit."""

import numpy as np
from scipy.stats import norm


def draw(figure):
    axes = figure.subplots()
    rng, m = np.random.default_rng(0), 100
    z = rng.normal(0, 1, m)
    z[:10] += 3.5
    p = 2 * norm.sf(abs(z))
    order = np.argsort(p)[:20]
    rank, real = np.arange(1, 21), order < 10
    axes.semilogy(rank[real], p[order][real], "o", color="C0")
    axes.semilogy(rank[~real], p[order][~real], "x", color="C1")
    fine = np.linspace(1, 20, 60)
    for limit, name, colour, at in (
        (0.05 + 0 * fine, "no correction", "C3", 0.05),
        (0.05 * fine / m, "Benjamini-Hochberg", "C2", 0.01),
        (0.05 / m + 0 * fine, "Bonferroni", "C4", 0.0005),
    ):
        axes.semilogy(fine, limit, "--", color=colour)
        axes.annotate(name, (20.3, at), va="center", color=colour)
    axes.annotate("o  real effect", (1, 0.35), color="C0")
    axes.annotate("x  no effect", (6, 0.35), color="C1")
    axes.set(xlabel="rank of the p-value among 100", ylabel="p-value", xlim=(0, 28), ylim=(1e-7, 1))
    axes.set_xticks(range(0, 21, 5))
