"""True quality and proxy reward of the best of n answers, for normal and for heavy-tailed errors of the proxy."""

import numpy as np


def draw(figure):
    rng = np.random.default_rng(0)
    size = 1_000_000
    quality = rng.normal(size=size)
    errors = rng.normal(size=size), rng.standard_t(3, size=size) / 3**0.5
    candidates = np.array([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024])
    panels = figure.subplots(1, 2, sharey=True)
    for axes, title, error in zip(panels, ("normal errors", "heavy-tailed errors"), errors):
        proxy = quality + error
        order = np.argsort(proxy)
        wins = [np.diff((np.arange(size + 1) / size) ** n) for n in candidates]
        for name, values, colour, lift in (("proxy", proxy, "C1", 8), ("true quality", quality, "C0", -24)):
            means = [win @ values[order] for win in wins]
            axes.plot(candidates, means, color=colour, marker="o", markersize=3)
            axes.annotate(name, (128, means[7]), (0, lift), textcoords="offset points", color=colour, ha="right")
        axes.set(title=title, xlabel="candidates n", xscale="log", xticks=[1, 10, 100, 1000])
        axes.set_xticklabels(["1", "10", "100", "1000"])
    panels[0].set_ylabel("mean of the chosen answer")
