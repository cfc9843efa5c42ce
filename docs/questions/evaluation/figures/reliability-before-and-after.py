"""Reliability of naive Bayes on five copies of one feature, before and after Platt scaling."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    model = GaussianNB().fit(*_rows(rng, 2000))
    X, y = _rows(rng, 2000)
    platt = LogisticRegression().fit(_log_odds(model, X), y)
    X, y = _rows(rng, 8000)
    raw, mended = model.predict_proba(X)[:, 1], platt.predict_proba(_log_odds(model, X))[:, 1]
    axes.plot([0, 1], [0, 1], ":", color="C2")
    for number, (p, name, at) in enumerate(((raw, "raw", (0.62, 0.4)), (mended, "after the sigmoid", (0.58, 0.72)))):
        bins = np.minimum((p * 10).astype(int), 9)
        full = [b for b in range(10) if np.sum(bins == b) > 30]
        points = np.array([[p[bins == b].mean(), y[bins == b].mean()] for b in full])
        axes.plot(*points.T, "o-", color=f"C{number}")
        axes.annotate(name, at, color=f"C{number}", ha="right" if number else "left")
    axes.set(xlabel="predicted probability", ylabel="share of positives")


def _rows(rng, count):
    y = rng.integers(2, size=count)
    return (y + rng.normal(size=count))[:, None] + 0.1 * rng.normal(size=(count, 5)), y


def _log_odds(model, X):
    p = np.clip(model.predict_proba(X)[:, 1], 1e-9, 1 - 1e-9)
    return np.log(p / (1 - p))[:, None]
