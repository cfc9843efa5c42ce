"""Linear regression: least squares by the normal equations, in plain Python."""

from collections.abc import Sequence
from math import isfinite
from typing import NamedTuple

Vector = Sequence[float]
DEPENDENT = 1e-10  # share of a column's variation below which it counts as rounding


class Model(NamedTuple):
    """Prediction = intercept + weights . row."""

    intercept: float
    weights: list[float]


def fit(rows: Sequence[Vector], targets: Vector) -> Model:
    """Return the intercept and the weights with the least sum of squared errors.

    A column that is constant, or a combination of earlier ones, gets weight 0.
    Raises ValueError if the data are empty, ragged, unequal in length or not finite.
    """
    check(rows, targets)
    columns = list(zip(*rows))
    means = [mean(column) for column in columns]
    target_mean = mean(targets)
    centred = [shift(column, m) for column, m in zip(columns, means)]
    centred_targets = shift(targets, target_mean)
    gram = [[dot(a, b) for b in centred] for a in centred]
    moments = [dot(a, centred_targets) for a in centred]
    weights = solve(gram, moments)
    return Model(target_mean - dot(weights, means), weights)


def predict(model: Model, rows: Sequence[Vector]) -> list[float]:
    """Return one prediction per row; ValueError if a row has the wrong length."""
    return [model.intercept + dot(model.weights, row) for row in rows]


def solve(gram: Sequence[Vector], moments: Vector) -> list[float]:
    """Solve gram @ weights = moments by Gauss-Jordan elimination.

    `gram` is symmetric with no negative eigenvalue, so no rows need swapping. A pivot
    that has shrunk to rounding error marks a dependent column: its weight stays 0.
    """
    rows = [[*line, moment] for line, moment in zip(gram, moments)]
    weights = [0.0] * len(rows)
    kept = []
    for pivot, line in enumerate(rows):
        if line[pivot] <= DEPENDENT * gram[pivot][pivot]:
            continue
        kept.append(pivot)
        for other in rows:
            if other is not line:
                subtract_multiple(other, line, other[pivot] / line[pivot])
    for pivot in kept:
        weights[pivot] = rows[pivot][-1] / rows[pivot][pivot]
    return weights


def subtract_multiple(target: list[float], source: Vector, factor: float) -> None:
    """Subtract factor * source from target, in place."""
    for i, value in enumerate(source):
        target[i] -= factor * value


def mean(values: Vector) -> float:
    """Average, measured from the first value: exact if all values are equal."""
    return values[0] + sum(value - values[0] for value in values) / len(values)


def shift(values: Vector, origin: float) -> list[float]:
    """Return the values measured from `origin`."""
    return [value - origin for value in values]


def dot(a: Vector, b: Vector) -> float:
    """Inner product; ValueError if the lengths differ."""
    return sum(x * y for x, y in zip(a, b, strict=True))


def check(rows: Sequence[Vector], targets: Vector) -> None:
    """Raise ValueError for data that cannot be fitted."""
    if len(rows) == 0 or len(rows) != len(targets):
        raise ValueError("need at least one row, and one target per row")
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("all rows need the same number of features")
    if not all(isfinite(value) for values in (*rows, targets) for value in values):
        raise ValueError("all numbers must be finite")
