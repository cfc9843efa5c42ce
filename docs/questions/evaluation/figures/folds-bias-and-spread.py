"""Cross-validated error by number of folds against the true error of the model trained on all rows."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    weights = rng.normal(size=20) / 3
    folds, truth, found = (2, 5, 10, 60), [], []
    for _ in range(60):
        X = rng.normal(size=(60, 20))
        y = X @ weights + rng.normal(size=60)
        truth.append(1 + np.sum((_fit(X, y) - weights) ** 2))
        found.append([_estimate(X, y, k) for k in folds])
    middle, spread = np.mean(found, axis=0), np.std(found, axis=0)
    axes.bar(range(4), middle, 0.5, color="C0", alpha=0.7)
    axes.errorbar(range(4), middle, spread, fmt="none", color="C2", capsize=5)
    axes.axhline(np.mean(truth), color="C1", linestyle="--")
    axes.annotate("true error", (1.5, np.mean(truth) + 0.05), color="C1", ha="center")
    axes.set_xticks(range(4), [str(k) for k in folds])
    axes.set(xlabel="folds", ylabel="estimated squared error")


def _fit(X, y):
    return np.linalg.solve(X.T @ X + np.eye(20), X.T @ y)


def _estimate(X, y, k):
    fold = np.arange(60) % k
    errors = [y[fold == j] - X[fold == j] @ _fit(X[fold != j], y[fold != j]) for j in range(k)]
    return np.mean([np.mean(error**2) for error in errors])
