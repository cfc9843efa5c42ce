"""Running estimates of the probability that a standard normal exceeds 3, plain and with importance sampling."""

import numpy as np
from scipy.stats import norm


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(4)
    draws = np.unique(np.logspace(1, 4, 200).astype(int))
    shifted = rng.normal(3, 1, 10_000)
    estimates = (
        ("plain", rng.normal(size=10_000) > 3, (12, 0.0001)),
        ("importance sampling", (shifted > 3) * norm.pdf(shifted) / norm.pdf(shifted, 3), (12, 0.0021)),
    )
    for number, (name, terms, at) in enumerate(estimates):
        axes.semilogx(draws, np.cumsum(terms)[draws - 1] / draws, color=f"C{number}")
        axes.annotate(name, at, color=f"C{number}")
    axes.axhline(norm.sf(3), color="C2", linestyle="--")
    axes.annotate("truth", (6000, norm.sf(3) * 1.05), color="C2")
    axes.set(xlabel="draws", ylabel="estimate", ylim=(-0.0002, 0.0035))
