"""Gradient boosting with stumps for the squared loss, in plain Python."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import isfinite
from typing import NamedTuple

Vector = Sequence[float]


class Stump(NamedTuple):
    """A tree of one question: `left` where row[feature] <= threshold, else `right`."""

    feature: int
    threshold: float
    left: float
    right: float


class Model(NamedTuple):
    """Prediction = base + the sum of what the stumps say; their values are shrunk."""

    base: float
    stumps: list[Stump]


def fit(
    rows: Sequence[Vector], targets: Vector, rounds: int = 100, rate: float = 0.1
) -> Model:
    """Fit one stump after the other to what the ones before it leave over.

    Stops early if no feature can be cut. Raises ValueError if the data are empty,
    ragged, unequal in length or not finite, or if the rate is not above 0 and at most 1.
    """
    check(rows, targets, rounds, rate)
    columns = list(zip(*rows))
    orders = [sorted(range(len(rows)), key=column.__getitem__) for column in columns]
    base = sum(targets) / len(targets)
    residuals = [target - base for target in targets]
    stumps = []
    for _ in range(rounds):
        stump = best_stump(columns, orders, residuals)
        if stump is None:
            break
        stump = shrink(stump, rate)
        stumps.append(stump)
        residuals = [r - answer(stump, row) for r, row in zip(residuals, rows)]
    return Model(base, stumps)


def predict(model: Model, rows: Sequence[Vector]) -> list[float]:
    """Return one prediction per row."""
    return [model.base + sum(answer(stump, row) for stump in model.stumps) for row in rows]


def best_stump(
    columns: Sequence[Vector], orders: Sequence[list[int]], residuals: Vector
) -> Stump | None:
    """Return the stump with the least squared error; None if all rows are equal.

    Of equally good ones, the first feature and the lowest threshold win.
    """
    whole = sum(r * r for r in residuals) or 1.0
    candidates = (
        (-round(gain / whole, 12), feature, threshold, left, right)  # or rounding would break ties
        for feature, (column, order) in enumerate(zip(columns, orders))
        for gain, threshold, left, right in cuts(column, order, residuals)
    )
    best = min(candidates, default=None)
    return best and Stump(*best[1:])


def cuts(
    column: Vector, order: list[int], residuals: Vector
) -> Iterator[tuple[float, float, float, float]]:
    """Yield (gain, threshold, left mean, right mean) for each possible cut.

    Predicting each side's mean saves sum**2 / size of its squared error.
    """
    n, total, left = len(order), sum(residuals), 0.0
    for size, (here, following) in enumerate(pairwise(order), 1):
        left += residuals[here]
        if column[here] < column[following]:
            right = total - left
            gain = left * left / size + right * right / (n - size)
            threshold = midpoint(column[here], column[following])
            yield gain, threshold, left / size, right / (n - size)


def answer(stump: Stump, row: Vector) -> float:
    """What the stump says about the row."""
    return stump.left if row[stump.feature] <= stump.threshold else stump.right


def shrink(stump: Stump, rate: float) -> Stump:
    """Let the stump say only a part of what it found."""
    return stump._replace(left=rate * stump.left, right=rate * stump.right)


def midpoint(low: float, high: float) -> float:
    """Return t with low <= t < high: the middle, or low where rounding reaches high."""
    middle = low / 2 + high / 2
    return middle if low <= middle < high else low


def check(rows: Sequence[Vector], targets: Vector, rounds: int, rate: float) -> None:
    """Raise ValueError for data that cannot be fitted."""
    if len(rows) == 0 or len(rows) != len(targets):
        raise ValueError("need at least one row, and one target per row")
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("all rows need the same number of features")
    if not all(isfinite(value) for values in (*rows, targets) for value in values):
        raise ValueError("all numbers must be finite")
    if rounds < 0 or not 0 < rate <= 1:
        raise ValueError("rounds must not be negative, and the rate above 0 and at most 1")
