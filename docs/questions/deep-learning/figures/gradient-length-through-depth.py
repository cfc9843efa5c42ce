"""The length of the gradient on its way from layer 30 down to layer 0, for five networks of width 64."""

import numpy as np


def lengths(f, slope, gain, skip=0, n=64, depth=30):
    """Return the lengths at layers `depth` to 0, as multiples of the length at the top."""
    rng = np.random.default_rng(0)
    a, layers = rng.normal(size=(100, n)), []
    for _ in range(depth):
        w = rng.normal(0, gain / n**0.5, (n, n))
        layers.append((w, slope(a @ w)))
        a = skip * a + f(a @ w)
    g = rng.normal(size=a.shape)
    found = [np.linalg.norm(g)]
    for w, s in reversed(layers):
        g = skip * g + (g * s) @ w.T
        found.append(np.linalg.norm(g))
    return np.array(found) / found[0]


def draw(figure):
    axes = figure.subplots()
    sigmoid = (lambda z: 1 / (1 + np.exp(-z)), lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2)
    relu = (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float))
    for number, (name, case, shift) in enumerate(
        (
            ("ReLU, weights too large", (*relu, 2), 0),
            ("residual, scaled branches", (*relu, (2 / 30) ** 0.5, 1), 1.2),
            ("ReLU, He", (*relu, 2**0.5), -1.2),
            ("ReLU, weights too small", (*relu, 1), 0),
            ("sigmoid", (*sigmoid, 1), 0),
        )
    ):
        found = lengths(*case)
        axes.semilogy(range(30, -1, -1), found, color=f"C{number}")
        axes.annotate(name, (-0.5, found[-1] * 10**shift), color=f"C{number}", va="center")
    axes.set(xlabel="layer, from the top down to the input", ylabel="length of the gradient, top = 1", xlim=(30, -17))
    axes.set_xticks(range(30, -1, -5))
