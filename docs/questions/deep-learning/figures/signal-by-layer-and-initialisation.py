"""The size of the signal by layer in a ReLU network of width 256, for four scales of the weights."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    n, depth = 256, 20
    for colour, name, std in (
        ("C0", "std 0.2", 0.2),
        ("C1", "He", (2 / n) ** 0.5),
        ("C2", "Glorot", (1 / n) ** 0.5),
        ("C3", "std 0.01", 0.01),
    ):
        rng = np.random.default_rng(0)
        a = rng.normal(size=(100, n))
        sizes = [1.0]
        for _ in range(depth):
            a = np.maximum(a @ rng.normal(0, std, (n, n)), 0)
            sizes.append(np.sqrt((a**2).mean()))
        axes.semilogy(range(depth + 1), sizes, color=colour)
        axes.annotate(name, (depth + 0.3, sizes[-1]), color=colour, va="center")
    axes.set(xlabel="layer", ylabel="root mean square of the activations", xlim=(0, depth + 3.2))
    axes.set_xticks(range(0, depth + 1, 5))
