"""Principal component analysis by power iteration, in plain Python."""

from collections.abc import Sequence
from math import hypot, isfinite
from random import Random
from typing import NamedTuple

Vector = Sequence[float]
NOTHING = 1e-12  # share of the total variance below which it counts as rounding


class Model(NamedTuple):
    """Orthonormal directions, with the variance along each in falling order."""

    means: list[float]
    components: list[Vector]
    variances: list[float]
    total_variance: float
    converged: bool


def fit(
    rows: Sequence[Vector], k: int, tolerance: float = 1e-9, max_steps: int = 10_000
) -> Model:
    """Find the k orthogonal directions along which the rows vary most.

    Fewer come back where no variance is left. Raises ValueError for fewer than two
    rows, for ragged, non-finite or huge ones, and if k is not between 1 and their length.
    """
    check(rows, k)
    means = [mean(column) for column in zip(*rows)]
    matrix = covariance(shift(rows, means))
    total = sum(matrix[j][j] for j in range(len(matrix)))
    if not isfinite(total):
        raise ValueError("the numbers are too large to be squared")
    components, variances, converged = [], [], True
    while len(components) < k:
        direction, variance, settled = power_iteration(
            matrix, components, NOTHING * total, tolerance, max_steps
        )
        if variance <= NOTHING * total:
            break
        components.append(with_sign(direction))
        variances.append(variance)
        converged = converged and settled
    return Model(means, components, variances, total, converged)


def transform(model: Model, rows: Sequence[Vector]) -> list[list[float]]:
    """Return each row's coordinates along the components."""
    return [multiply(model.components, row) for row in shift(rows, model.means)]


def rebuild(model: Model, scores: Sequence[Vector]) -> list[list[float]]:
    """Return the rows that have these coordinates, and nothing beside them."""
    directions = list(zip(*model.components))
    if not directions:
        return [list(model.means) for _ in scores]
    return [
        [m + part for m, part in zip(model.means, multiply(directions, score))]
        for score in scores
    ]


def power_iteration(
    matrix: Sequence[Vector],
    found: Sequence[Vector],
    nothing: float,
    tolerance: float,
    max_steps: int,
) -> tuple[Vector, float, bool]:
    """Return the matrix's leading eigenvector orthogonal to `found`, its value, success.

    Multiplying stretches the part along the leading eigenvector most, so it takes over.
    """
    random = Random(0)
    start = [random.gauss(0, 1) for _ in matrix]
    direction, value = unit(without(start, found)), 0.0
    for _ in range(max_steps):
        image = without(multiply(matrix, direction), found)
        value = dot(direction, image)
        if value <= nothing:
            return direction, 0.0, True
        error = norm([i - value * d for i, d in zip(image, direction)])
        if error <= tolerance * value:
            return direction, value, True
        direction = unit(image)
    return direction, value, False


def covariance(centred: Sequence[Vector]) -> list[list[float]]:
    """Return the covariances of the columns, with n - 1 below the line."""
    columns = list(zip(*centred))
    return [[dot(a, b) / (len(centred) - 1) for b in columns] for a in columns]


def without(vector: Vector, found: Sequence[Vector]) -> Vector:
    """Remove what lies along each found direction: this is the deflation."""
    for direction in found:
        along = dot(vector, direction)
        vector = [v - along * d for v, d in zip(vector, direction)]
    return vector


def with_sign(direction: Vector) -> Vector:
    """Choose one of the two signs: the entry of largest size is positive."""
    return [-d for d in direction] if max(direction, key=abs) < 0 else direction


def mean(values: Vector) -> float:
    """Average, measured from the first value: exact if all values are equal."""
    return values[0] + sum(value - values[0] for value in values) / len(values)


def shift(rows: Sequence[Vector], origin: Vector) -> list[list[float]]:
    """Return the rows measured from `origin`; ValueError if a length differs."""
    return [[x - o for x, o in zip(row, origin, strict=True)] for row in rows]


def multiply(matrix: Sequence[Vector], vector: Vector) -> list[float]:
    """Product of a matrix, given as a list of rows, and a vector."""
    return [dot(row, vector) for row in matrix]


def unit(vector: Vector) -> list[float]:
    """Scale to length one."""
    length = norm(vector)
    return [v / length for v in vector]


def norm(vector: Vector) -> float:
    """Euclidean length; the squares of huge or tiny numbers do no harm."""
    return hypot(*vector)


def dot(a: Vector, b: Vector) -> float:
    """Inner product; ValueError if the lengths differ."""
    return sum(x * y for x, y in zip(a, b, strict=True))


def check(rows: Sequence[Vector], k: int) -> None:
    """Raise ValueError for data that have no principal components."""
    if len(rows) < 2 or any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("need at least two rows, all with the same number of features")
    if not all(isfinite(value) for row in rows for value in row):
        raise ValueError("all numbers must be finite")
    if not 1 <= k <= len(rows[0]):
        raise ValueError(f"k must lie between 1 and {len(rows[0])}, got {k}")
