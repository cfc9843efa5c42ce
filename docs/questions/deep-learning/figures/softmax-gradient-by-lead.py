"""How hard two losses push the true class's logit, by its lead over the other class."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    lead = np.linspace(-8, 6, 141)
    p = 1 / (1 + np.exp(-lead))
    axes.plot(lead, 1 - p, color="C0")
    axes.plot(lead, 2 * p * (1 - p) ** 2, color="C1")
    axes.annotate("cross-entropy", (-7.8, 0.92), color="C0")
    axes.annotate("squared error", (-4.6, 0.2), color="C1")
    axes.axvline(0, color="C5", linewidth=0.8, alpha=0.6)
    axes.annotate("wrong", (-0.3, 1.03), ha="right")
    axes.annotate("right", (0.3, 1.03))
    axes.set(xlabel="lead of the true class in logits", ylabel="push on its logit", ylim=(0, 1.12))
