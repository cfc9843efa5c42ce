"""k-nearest-neighbours classification, in plain Python."""

from collections import Counter
from collections.abc import Hashable, Sequence
from heapq import nsmallest
from math import dist, isfinite

Point = Sequence[float]


def predict(
    points: Sequence[Point],
    labels: Sequence[Hashable],
    queries: Sequence[Point],
    k: int = 5,
) -> list[Hashable]:
    """Return, for each query, the commonest label among its k nearest points.

    Raises ValueError if there are no points, if points and labels differ in number,
    if k is not between 1 and the number of points, if a coordinate is not finite, or
    if a query and a point differ in dimension.
    """
    check(points, labels, queries, k)
    return [
        majority([labels[i] for i in nearest(points, query, k)]) for query in queries
    ]


def nearest(points: Sequence[Point], query: Point, k: int) -> list[int]:
    """Return the indices of the k points nearest to the query, nearest first.

    Among equally distant points the one with the lower index comes first.
    """
    distances = [dist(point, query) for point in points]
    return nsmallest(k, range(len(points)), key=distances.__getitem__)


def majority(labels: Sequence[Hashable]) -> Hashable:
    """Return the commonest label; of equally common ones, the first in the list."""
    return Counter(labels).most_common(1)[0][0]


def check(
    points: Sequence[Point],
    labels: Sequence[Hashable],
    queries: Sequence[Point],
    k: int,
) -> None:
    """Raise ValueError for input that has no meaningful answer."""
    if len(points) == 0 or len(points) != len(labels):
        raise ValueError("need at least one point, and one label per point")
    if not 1 <= k <= len(points):
        raise ValueError(f"k must lie between 1 and {len(points)}, got {k}")
    if not all(isfinite(value) for point in (*points, *queries) for value in point):
        raise ValueError("all coordinates must be finite")
