"""Loss on one batch of sixteen examples: a sound run and three faults."""

import numpy as np


def softmax(z):
    """Return the softmax of each row."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def losses(rate, twice=False, steps=120):
    """Return the loss by step of a small network with one hidden layer."""
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(16, 20)), np.eye(10)[rng.integers(0, 10, 16)]
    rng, found = np.random.default_rng(1), []
    w1, w2 = rng.normal(0, 0.3, (20, 32)), rng.normal(0, 0.01, (32, 10))
    for _ in range(steps):
        a = np.maximum(x @ w1, 0)
        p = softmax(a @ w2)
        q = softmax(p) if twice else p
        found.append(-np.log(np.maximum((q * y).sum(axis=1), 1e-300)).mean())
        d = (q - y) / len(x)
        if twice:
            d = p * (d - (d * p).sum(axis=1, keepdims=True))
        w1, w2 = w1 - rate * x.T @ (d @ w2.T * (a > 0)), w2 - rate * a.T @ d
    return found


def draw(figure):
    axes = figure.subplots()
    for number, (name, rate, twice, at) in enumerate(
        (
            ("sound", 1.0, False, (22, 0.12)),
            ("rate too small", 0.001, False, (62, 2.31)),
            ("softmax twice", 1.0, True, (62, 1.55)),
            ("rate too large", 10.0, False, (4, 3.2)),
        )
    ):
        axes.plot(losses(rate, twice), color=f"C{number}")
        axes.annotate(name, at, color=f"C{number}")
    axes.set(xlabel="step", ylabel="training loss", xlim=(-2, 120), ylim=(0, 3.5))
