"""A test statistic under the null and under the alternative, with the cut between them and both error areas."""

import numpy as np
from scipy.stats import norm


def draw(figure):
    axes = figure.subplots()
    shift, cut = 0.5 * np.sqrt(25), norm.ppf(0.95)
    z = np.linspace(-3.2, 5.7, 240)
    null, effect = norm.pdf(z), norm.pdf(z, shift)
    axes.plot(z, null, "C0")
    axes.plot(z, effect, "C1")
    axes.fill_between(z, null, where=z >= cut, color="C0", alpha=0.45)
    axes.fill_between(z, effect, where=z <= cut, color="C1", alpha=0.45)
    axes.axvline(cut, color="C2", linestyle="--")
    axes.annotate("no effect", (0, 0.41), ha="center", color="C0")
    axes.annotate("effect of half a deviation", (shift + 0.65, 0.36), ha="left", color="C1")
    axes.annotate("keep the null", (cut - 0.1, 0.47), ha="right", color="C2")
    axes.annotate("reject it", (cut + 0.1, 0.47), ha="left", color="C2")
    axes.annotate(f"miss {norm.cdf(cut - shift):.2f}", (cut - 0.1, 0.035), ha="right")
    axes.annotate(f"false alarm {norm.sf(cut):.2f}", (2.3, 0.055), ha="left")
    axes.set(xlabel="test statistic z, 25 observations", ylabel="density", ylim=(0, 0.52))
