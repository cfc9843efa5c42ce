"""How far Pegasos is from the least objective: the current weights, and the average of the second half."""

from itertools import product

import numpy as np


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    n, l2, steps = 200, 0.01, 40_000
    y = rng.choice([-1, 1], n)
    X = np.column_stack([np.ones(n), rng.normal(size=(n, 2)) + y[:, None] * [1.0, 0.5]])

    def objective(w):
        return l2 / 2 * w @ w + np.maximum(0, 1 - y * (X @ w)).mean()

    w, total, sums, visited = np.zeros(3), np.zeros(3), [np.zeros(3)], [np.zeros(3)]
    for t in range(1, steps + 1):
        i = rng.integers(n)
        pull = y[i] * X[i] / (l2 * t) if y[i] * (X[i] @ w) < 1 else 0
        w = (1 - 1 / t) * w + pull
        total = total + w
        visited.append(w)
        sums.append(total)
    times = np.unique(np.geomspace(100, steps, 100).astype(int))
    halves = [(sums[t] - sums[t // 2]) / (t - t // 2) for t in times]
    best = minimum(objective, sums[-1] / steps)
    axes.loglog(times, [objective(visited[t]) - best for t in times], color="C1")
    axes.loglog(times, [objective(w) - best for w in halves], color="C0")
    axes.annotate("weights after the last step", (3000, 0.09), color="C1")
    axes.annotate("average of the second half", (1000, 0.0004), color="C0", ha="right")
    axes.set(xlabel="steps", ylabel="objective above the least")


def minimum(objective, start):
    """The least value, by a search that halves its steps."""
    best, size = start, 1.0
    while size > 1e-7:
        trials = [best + size * np.array(direction) for direction in product((-1, 0, 1), repeat=3)]
        better = min(trials, key=objective)
        best, size = (better, size) if objective(better) < objective(best) else (best, size / 2)
    return objective(best)
