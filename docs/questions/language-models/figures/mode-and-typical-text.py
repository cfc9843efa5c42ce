"""How many first choices a sampled text of 20 steps holds, in open text and in extraction."""

import numpy as np
from scipy.stats import binom


def draw(figure):
    axes = figure.subplots()
    counts = np.arange(21)
    axes.plot(counts, binom.pmf(counts, 20, 0.6), "o-", color="C0")
    axes.plot(counts, binom.pmf(counts, 20, 0.98), "s-", color="C1")
    axes.annotate("open text:\nfirst choice has 0.6", (11, 0.21), color="C0", ha="center")
    axes.annotate("extraction:\nfirst choice has 0.98", (15.2, 0.46), color="C1", ha="center")
    axes.axvline(20, linestyle="--", color="C2")
    axes.annotate("the most\nprobable text", (19.8, 0.7), color="C2", ha="right")
    axes.set(xlabel="first choices among 20 tokens", ylabel="share of sampled texts", ylim=(0, 0.8), xlim=(-0.5, 21))
    axes.set_xticks(range(0, 21, 5))
