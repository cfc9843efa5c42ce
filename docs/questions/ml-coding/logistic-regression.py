"""Binary logistic regression by gradient descent, in plain Python."""

from collections.abc import Sequence
from math import exp, isfinite
from typing import NamedTuple

Vector = Sequence[float]


class Model(NamedTuple):
    """P(label = 1) = sigmoid(intercept + weights . row)."""

    intercept: float
    weights: list[float]
    converged: bool


def fit(
    rows: Sequence[Vector],
    labels: Sequence[int],
    l2: float = 0.0,
    tolerance: float = 1e-6,
    max_steps: int = 10_000,
) -> Model:
    """Minimise the mean log loss plus l2 / 2 * |weights|^2 (intercept not penalised).

    Stops when no component of the gradient exceeds `tolerance`; if that has not
    happened after `max_steps`, the model says `converged=False`. Raises ValueError
    for unusable data, labels other than 0 and 1, a single class or a negative l2.
    """
    check(rows, labels, l2)
    inputs = [[1.0, *row] for row in rows]  # the leading 1 carries the intercept
    theta = [0.0] * len(inputs[0])
    step = 1 / curvature_bound(inputs, l2)
    for _ in range(max_steps):
        slope = gradient(inputs, labels, theta, l2)
        if max(map(abs, slope)) <= tolerance:
            return Model(theta[0], theta[1:], True)
        theta = [t - step * s for t, s in zip(theta, slope)]
    return Model(theta[0], theta[1:], False)


def predict_probability(model: Model, rows: Sequence[Vector]) -> list[float]:
    """Return P(label = 1) per row; ValueError if a row has the wrong length."""
    return [sigmoid(model.intercept + dot(model.weights, row)) for row in rows]


def predict(model: Model, rows: Sequence[Vector], threshold: float = 0.5) -> list[int]:
    """Return 1 where the probability reaches the threshold, else 0."""
    return [int(p >= threshold) for p in predict_probability(model, rows)]


def gradient(
    inputs: Sequence[Vector], labels: Sequence[int], theta: Vector, l2: float
) -> list[float]:
    """Slope of the objective at theta: mean of (prediction - label) * input."""
    errors = [sigmoid(dot(theta, x)) - y for x, y in zip(inputs, labels)]
    penalty = [0.0, *(l2 * t for t in theta[1:])]
    columns = zip(*inputs)
    return [dot(errors, c) / len(errors) + p for c, p in zip(columns, penalty)]


def curvature_bound(inputs: Sequence[Vector], l2: float) -> float:
    """Bound the largest eigenvalue of the Hessian: steps of 1 / bound never overshoot.

    p * (1 - p) is at most 1/4, and no eigenvalue exceeds the trace.
    """
    return sum(dot(x, x) for x in inputs) / (4 * len(inputs)) + l2


def sigmoid(z: float) -> float:
    """1 / (1 + e^-z), written so that exp only ever sees a negative number."""
    if z >= 0:
        return 1 / (1 + exp(-z))
    return exp(z) / (1 + exp(z))


def dot(a: Vector, b: Vector) -> float:
    """Inner product; ValueError if the lengths differ."""
    return sum(x * y for x, y in zip(a, b, strict=True))


def check(rows: Sequence[Vector], labels: Sequence[int], l2: float) -> None:
    """Raise ValueError for data that cannot be fitted."""
    if len(rows) == 0 or len(rows) != len(labels):
        raise ValueError("need at least one row, and one label per row")
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("all rows need the same number of features")
    if not all(isfinite(value) for row in rows for value in row):
        raise ValueError("all numbers must be finite")
    if set(labels) != {0, 1}:
        raise ValueError("labels must be 0 and 1, and both must occur")
    if l2 < 0:
        raise ValueError("l2 must not be negative")
