"""Cost of false alarms, of missed fraud and of both over the threshold, with normal scores."""

import numpy as np
from scipy.stats import norm


def draw(figure):
    axes = figure.subplots()
    threshold = np.linspace(-0.5, 4.5, 150)
    alarms = 5 * 0.98 * norm.sf(threshold)
    missed = 95 * 0.02 * norm.cdf(threshold - 2.2)
    total = alarms + missed
    for number, (line, name, at) in enumerate(
        (
            (alarms, "false alarms", (-0.45, 1.5)),
            (missed, "missed fraud", (3.1, 1.35)),
            (total, "together", (0.75, 2.1)),
        )
    ):
        axes.plot(threshold, line, color=f"C{number}")
        axes.annotate(name, at, color=f"C{number}")
    best = threshold[total.argmin()]
    axes.plot(best, total.min(), "o", color="C2")
    axes.annotate("cheapest", (best, total.min()), xytext=(0, 9), textcoords="offset points", color="C2", ha="center")
    half = np.log(0.98 / 0.02) / 2.2 + 1.1
    axes.axvline(half, color="C3", linestyle=":")
    axes.annotate("fraud as likely as not", (half + 0.06, 0.25), color="C3")
    axes.set(xlabel="threshold on the score", ylabel="cost of a transaction", ylim=(0, 4))
