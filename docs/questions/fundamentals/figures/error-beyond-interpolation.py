"""Test error of least squares on random ReLU features over their number, with and without a ridge penalty."""

import numpy as np

ROWS = 40


def errors(sizes, penalty):
    scores = []
    for seed in range(11):
        rng = np.random.default_rng(seed)
        X, hidden = rng.normal(size=(ROWS + 500, 10)), rng.normal(size=(10, 1000))
        truth = np.sin(X.sum(axis=1) / 10**0.5)
        y = truth + rng.normal(0, 0.2, ROWS + 500)
        all_features = np.maximum(0, X @ hidden)
        row = []
        for p in sizes:
            F = all_features[:, :p] / p**0.5
            A, b = F[:ROWS], y[:ROWS]
            ridge = penalty * np.eye(ROWS)
            w = A.T @ np.linalg.solve(A @ A.T + ridge, b) if penalty else np.linalg.pinv(A) @ b
            row.append(np.mean((F[ROWS:] @ w - truth[ROWS:]) ** 2))
        scores.append(row)
    return np.median(scores, axis=0)


def draw(figure):
    axes = figure.subplots()
    sizes = [2, 3, 5, 7, 10, 14, 20, 25, 30, 34, 37, 40, 43, 47, 52, 60, 80, 120, 200, 400, 1000]
    for penalty, name, colour, above in ((0, "minimum norm", "C0", 1.15), (0.1, "ridge penalty", "C1", 0.8)):
        line = errors(sizes, penalty)
        axes.loglog(sizes, line, ".-", color=colour)
        axes.annotate(name, (1100, line[-1] * above), va="center", color=colour)
    axes.axvline(ROWS, color="C2", linestyle="--")
    axes.annotate("as many features as rows", (ROWS * 1.1, 12), color="C2")
    axes.set(xlabel="number of features", ylabel="error against the truth", xlim=(1.8, 6000), ylim=(0.1, 20))
