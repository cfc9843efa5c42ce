"""The attention weights of one query over ten keys, with and without the scale."""

import numpy as np


def draw(figure):
    rng = np.random.default_rng(1)
    scores = rng.normal(size=(10, 512)) @ rng.normal(size=512)
    panels = figure.subplots(1, 2, sharey=True)
    for number, (axes, title, scale) in enumerate(
        zip(panels, ("without scale", "divided by the root of 512"), (1, 512**0.5))
    ):
        weights = np.exp((scores - scores.max()) / scale)
        axes.bar(np.arange(1, 11), weights / weights.sum(), color=f"C{number}")
        axes.set(title=title, xlabel="key", xticks=range(1, 11))
    panels[0].set_ylabel("attention weight")
