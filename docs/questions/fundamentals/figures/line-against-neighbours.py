"""Error against a known sine of a straight line and of a nearest-neighbour mean, over the number of rows."""

import numpy as np
from numpy.polynomial import Polynomial


def errors(n, rng):
    x = np.sort(rng.uniform(0, 6, n))
    y = np.sin(x) + rng.normal(0, 0.5, n)
    grid = np.linspace(0, 6, 100)
    k = max(3, round(n**0.8 / 4))
    order = np.argpartition(abs(grid[:, None] - x), k - 1, axis=1)[:, :k]
    guesses = Polynomial.fit(x, y, 1)(grid), y[order].mean(axis=1)
    return [np.mean((guess - np.sin(grid)) ** 2) for guess in guesses]


def draw(figure):
    axes = figure.subplots()
    rng, sizes = np.random.default_rng(0), [10, 20, 50, 100, 200, 500, 1000, 2000]
    mean = np.array([np.mean([errors(n, rng) for _ in range(10)], axis=0) for n in sizes])
    for column, name, colour in ((0, "straight line", "C1"), (1, "nearest neighbours", "C0")):
        axes.loglog(sizes, mean[:, column], "o-", color=colour)
        axes.annotate(name, (2300, mean[-1, column]), va="center", color=colour)
    axes.set(xlabel="rows", ylabel="squared error against the truth", xlim=(8, 18000))
