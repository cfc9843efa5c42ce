"""Steps and examples needed for a given loss, as multiples of their minimum (McCandlish et al., 2018)."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    ratio = 10.0 ** np.linspace(-1.5, 1.5, 61)
    axes.loglog(ratio, 1 + 1 / ratio, color="C0")
    axes.loglog(ratio, 1 + ratio, color="C1")
    axes.plot([1], [2], "o", color="C2")
    axes.annotate("both twice the minimum", (1, 4.6), color="C2", ha="center")
    axes.annotate("steps (time)", (0.09, 14), color="C0")
    axes.annotate("examples (cost)", (11, 14), color="C1", ha="right")
    axes.set(xlabel="batch size as a multiple of the noise scale", ylabel="needed, as a multiple of the minimum")
    axes.set_xticks([0.1, 1, 10], ["0.1", "1", "10"])
    axes.set_yticks([1, 2, 5, 10, 20], ["1", "2", "5", "10", "20"])
    axes.minorticks_off()
