"""Cumulative share of variance of the digits data by number of principal components."""

import numpy as np
from sklearn.datasets import load_digits


def draw(figure):
    axes = figure.subplots()
    X = load_digits().data
    scales = np.linalg.svd(X - X.mean(axis=0), compute_uv=False) ** 2
    kept = np.insert((scales / scales.sum()).cumsum(), 0, 0)
    axes.plot(range(65), kept, color="C0")
    axes.plot([0, 21, 21], [0.9, 0.9, 0], "--", color="C1")
    axes.annotate("nine tenths at 21", (22, 0.85), color="C1", va="top")
    axes.set(xlabel="components kept", ylabel="share of the variance", ylim=(0, 1.03), xlim=(0, 64))
