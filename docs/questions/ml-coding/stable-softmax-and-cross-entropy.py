"""Softmax and cross-entropy that do not overflow, with their gradient, in NumPy."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def cross_entropy(logits: ArrayLike, labels: ArrayLike) -> float:
    """Mean over the rows of -log softmax(logits)[label].

    Raises ValueError for no rows, for labels that are no column and for logits
    without a softmax.
    """
    rows, labels = batch(logits, labels)
    return -float(np.mean(log_softmax(rows)[np.arange(len(rows)), labels]))


def gradient(logits: ArrayLike, labels: ArrayLike) -> Array:
    """Derivative of `cross_entropy` by the logits: prediction minus target, averaged."""
    rows, labels = batch(logits, labels)
    slope = softmax(rows)
    slope[np.arange(len(rows)), labels] -= 1
    return slope / len(rows)


def softmax(logits: ArrayLike) -> Array:
    """Probabilities along the last axis; a logit of -inf gets exactly zero."""
    weights = np.exp(below_top(logits))
    return weights / weights.sum(axis=-1, keepdims=True)


def log_softmax(logits: ArrayLike) -> Array:
    """Logarithm of `softmax`, without passing through its zeros."""
    below = below_top(logits)
    return below - np.log(np.exp(below).sum(axis=-1, keepdims=True))


def below_top(logits: ArrayLike) -> Array:
    """Measure the logits from the largest of their row, which changes no probability.

    All results are at most 0, so exp cannot overflow, and one is 0, so that a sum of
    exponentials is at least 1. Raises ValueError where there is no finite largest.
    """
    logits = np.asarray(logits, dtype=float)
    if logits.ndim == 0 or logits.shape[-1] == 0:
        raise ValueError("need at least one logit")
    top = logits.max(axis=-1, keepdims=True)
    if not np.isfinite(top).all():
        raise ValueError("each row needs a largest logit that is finite, and no nan")
    with np.errstate(over="ignore"):  # a gap too wide for a float becomes -inf: rightly
        return logits - top


def binary_cross_entropy(logits: ArrayLike, targets: ArrayLike) -> float:
    """Mean of log(1 + e^z) - y z: the two-class loss from one logit, y from 0 to 1."""
    z, y = np.asarray(logits, dtype=float), np.asarray(targets, dtype=float)
    if z.size == 0 or z.shape != y.shape or not ((y >= 0) & (y <= 1) & np.isfinite(z)).all():
        raise ValueError("need one target between 0 and 1 for each logit, which is finite")
    return float(np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))))


def batch(logits: ArrayLike, labels: ArrayLike) -> tuple[Array, NDArray[np.integer]]:
    """Return both as arrays; ValueError unless each row has a label that is a column."""
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    if logits.ndim != 2 or len(logits) == 0 or labels.shape != (len(logits),):
        raise ValueError("need at least one row of logits, and one label per row")
    if labels.dtype.kind not in "iu" or not ((labels >= 0) & (labels < logits.shape[1])).all():
        raise ValueError("labels must be whole numbers from 0 to the number of classes - 1")
    return logits, labels
