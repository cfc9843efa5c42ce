"""Share wrong over share answered, by three ways to choose what to answer; some answers are wrong consistently."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    count = 100_000
    kind = rng.choice(["known", "unsure", "misled"], count, p=[0.60, 0.25, 0.15])
    right = (kind == "known") | ((kind == "unsure") & (rng.random(count) < 0.3))
    agreement = rng.binomial(10, np.where(kind == "unsure", 0.3, 0.9)) / 10
    supported = (rng.random(count) < 0.8) & (rng.random(count) < np.where(right, 0.95, 0.10))
    curves = [
        ("most agreement among samples first", agreement, "C1", (0.2, 0.215)),
        ("supported by a page first, then agreement", 2 * supported + agreement, "C0", (0.2, 0.006)),
    ]
    for name, confidence, colour, place in curves:
        answered, wrong = risk_by_coverage(confidence + rng.random(count) / 1000, right)
        axes.plot(answered, wrong, color=colour)
        axes.annotate(name, place, color=colour)
    axes.axhline(1 - right.mean(), color="C2", linestyle="--")
    axes.annotate("chosen at random", (0.2, 1 - right.mean() + 0.008), color="C2")
    axes.set(xlabel="share of questions answered", ylabel="share of these wrong", xlim=(0.05, 1), ylim=(0, 0.4))


def risk_by_coverage(confidence, right):
    """The share wrong among the most confident, for 96 shares answered."""
    ordered = right[np.argsort(-confidence)]
    answered = np.linspace(0.05, 1, 96)
    sizes = (answered * len(right)).astype(int)
    return answered, 1 - np.cumsum(ordered)[sizes - 1] / sizes
