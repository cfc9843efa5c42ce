"""A linear support vector machine by Pegasos, in plain Python."""

from collections.abc import Sequence
from math import isfinite
from random import Random

Vector = Sequence[float]


def fit(
    rows: Sequence[Vector],
    labels: Sequence[int],
    l2: float = 0.01,
    passes: int = 100,
    seed: int = 0,
) -> list[float]:
    """Return [intercept, *weights] that nearly minimise the `objective`.

    Takes passes * len(rows) steps, each with one example drawn at random, and averages
    the weights of the second half. Raises ValueError for unusable data, labels other
    than -1 and 1, or an l2 or a number of passes that is not positive.
    """
    check(rows, labels, l2, passes)
    inputs = [[1.0, *row] for row in rows]  # the leading 1 carries the intercept
    random = Random(seed)
    steps = passes * len(rows)
    weights = [0.0] * len(inputs[0])
    average = list(weights)
    for t in range(1, steps + 1):
        i = random.randrange(len(inputs))
        weights = step(weights, inputs[i], labels[i], l2, t)
        late = t - steps // 2
        if late > 0:
            average = [a + (w - a) / late for a, w in zip(average, weights)]
    return average


def predict(weights: Vector, rows: Sequence[Vector]) -> list[int]:
    """Return 1 where the score is at least 0, else -1."""
    return [1 if score >= 0 else -1 for score in scores(weights, rows)]


def scores(weights: Vector, rows: Sequence[Vector]) -> list[float]:
    """Return intercept + weights . row for each row."""
    return [dot(weights, [1.0, *row]) for row in rows]


def step(weights: Vector, x: Vector, label: int, l2: float, t: int) -> list[float]:
    """Step number t, of length 1 / (l2 * t), against the slope at one example.

    The penalty shrinks all weights; the hinge pulls where the margin is below 1.
    """
    rate = 1 / (l2 * t)
    shrink = 1 - 1 / t  # is 1 - rate * l2
    pull = rate * label if label * dot(weights, x) < 1 else 0.0
    return [shrink * w + pull * value for w, value in zip(weights, x)]


def objective(
    weights: Vector, rows: Sequence[Vector], labels: Sequence[int], l2: float
) -> float:
    """l2 / 2 * |weights|^2, intercept included, plus the mean hinge loss."""
    margins = [y * score for y, score in zip(labels, scores(weights, rows))]
    hinge = sum(max(0.0, 1 - margin) for margin in margins) / len(rows)
    return l2 / 2 * dot(weights, weights) + hinge


def dot(a: Vector, b: Vector) -> float:
    """Inner product; ValueError if the lengths differ."""
    return sum(x * y for x, y in zip(a, b, strict=True))


def check(rows: Sequence[Vector], labels: Sequence[int], l2: float, passes: int) -> None:
    """Raise ValueError for data that cannot be fitted."""
    if len(rows) == 0 or len(rows) != len(labels):
        raise ValueError("need at least one row, and one label per row")
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("all rows need the same number of features")
    if not all(isfinite(value) for row in rows for value in row):
        raise ValueError("all numbers must be finite")
    if set(labels) != {-1, 1}:
        raise ValueError("labels must be -1 and 1, and both must occur")
    if l2 <= 0 or passes < 1:
        raise ValueError("l2 and the number of passes must be positive")
