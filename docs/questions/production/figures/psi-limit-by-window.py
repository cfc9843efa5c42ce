"""PSI of quiet windows at its 99th percentile, and the median PSI of a small real change, by rows in the window."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    inner = np.array([-1.2816, -0.8416, -0.5244, -0.2533, 0, 0.2533, 0.5244, 0.8416, 1.2816])
    edges = np.array([-np.inf, *inner, np.inf])
    sizes = np.array([100, 200, 500, 1_000, 2_000, 5_000, 10_000])

    def psi(n, mean):
        share = np.maximum(np.histogram(rng.normal(mean, 1, n), edges)[0], 0.5) / n
        return ((0.1 - share) * np.log(0.1 / share)).sum()

    quiet = [np.quantile([psi(n, 0) for _ in range(300)], 0.99) for n in sizes]
    moved = [np.median([psi(n, 0.1) for _ in range(300)]) for n in sizes]
    axes.loglog(sizes, quiet, color="C0", marker="o", markersize=4)
    axes.loglog(sizes, moved, color="C1", marker="o", markersize=4)
    axes.axhline(0.1, color="C2", linestyle="--")
    axes.annotate("customary limit", (10_000, 0.107), color="C2", ha="right", va="bottom")
    axes.annotate("99 % of quiet windows lie below", (430, 0.065), color="C0")
    axes.annotate("the mean moved by 0.1", (10_000, 0.0135), color="C1", ha="right")
    axes.set(xlabel="rows in the window", ylabel="PSI", ylim=(0.001, 0.4))
