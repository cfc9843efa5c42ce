"""SMOTE's new points on a small sample, and predicted against observed risk with and without SMOTE."""

import numpy as np
from sklearn.linear_model import LogisticRegression


def cases(rng, no, yes):
    return np.vstack([rng.normal(0, 1, (no, 2)), rng.normal(1.5, 1, (yes, 2))]), np.repeat([0, 1], [no, yes])


def smote(rng, positives, n, k):
    near = ((positives[:, None] - positives) ** 2).sum(axis=2).argsort(axis=1)[:, 1 : k + 1]
    i = rng.integers(len(positives), size=n)
    return positives[i] + rng.uniform(size=(n, 1)) * (positives[near[i, rng.integers(k, size=n)]] - positives[i])


def draw(figure):
    rng = np.random.default_rng(1)
    left, right = figure.subplots(1, 2)
    (X, y) = cases(rng, 60, 9)
    new = smote(rng, X[y == 1], 40, 3)
    for points, marker, colour, name in (
        (X[y == 0], ".", "C0", "negative"),
        (new, "+", "C2", "invented"),
        (X[y == 1], "o", "C1", "positive"),
    ):
        left.plot(*points.T, marker, color=colour)
        left.annotate(
            name, (0.03, {"C0": 0.79, "C2": 0.86, "C1": 0.93}[colour]), xycoords="axes fraction", color=colour
        )
    left.set(xlabel="first feature", ylabel="second feature", ylim=(-3, 5.5), xlim=(-3.2, 5))

    (X, y), (X_test, y_test) = cases(rng, 1_900, 100), cases(rng, 19_000, 1_000)
    balanced = np.vstack([X, smote(rng, X[y == 1], 1_800, 5)]), np.append(y, np.ones(1_800))
    right.plot([0, 1], [0, 1], ":", color="C3")
    for data, colour, name, place in (
        ((X, y), "C0", "plain", (0.33, 0.6)),
        (balanced, "C2", "after SMOTE", (0.3, 0.14)),
    ):
        p = LogisticRegression().fit(*data).predict_proba(X_test)[:, 1]
        bins = np.minimum((p * 8).astype(int), 7)
        right.plot(
            [p[bins == b].mean() for b in range(8)], [y_test[bins == b].mean() for b in range(8)], "o-", color=colour
        )
        right.annotate(name, place, color=colour)
    right.set(xlabel="predicted risk", ylabel="observed share")
