"""k-means clustering: Lloyd's algorithm with k-means++ starts, in plain Python."""

from collections import Counter
from collections.abc import Sequence
from math import dist, isfinite
from random import Random
from typing import NamedTuple

Point = Sequence[float]


class Clustering(NamedTuple):
    """The clusters found; inertia sums the squared distances to the own centroid."""

    labels: list[int]
    centroids: list[Point]
    inertia: float
    converged: bool


def k_means(
    points: Sequence[Point], k: int, starts: int = 10, seed: int = 0
) -> Clustering:
    """Return the best of several clusterings of the points into k clusters.

    Raises ValueError if a coordinate is not finite, if the points differ in dimension,
    if k is not between 1 and the number of distinct points, or if starts is below 1.
    """
    check(points, k)
    random = Random(seed)
    runs = [lloyd(points, spread_start(points, k, random)) for _ in range(starts)]
    return min(runs, key=lambda run: run.inertia)


def lloyd(
    points: Sequence[Point], centroids: Sequence[Point], max_rounds: int = 300
) -> Clustering:
    """Alternate averaging and assigning until no point changes its cluster."""
    labels = assign(points, centroids)
    converged = False
    for _ in range(max_rounds):
        previous = fill_empty(points, centroids, labels)
        centroids = average(points, previous, len(centroids))
        labels = assign(points, centroids)
        converged = labels == previous
        if converged:
            break
    inertia = sum(dist(p, centroids[c]) ** 2 for p, c in zip(points, labels))
    return Clustering(labels, list(centroids), inertia, converged)


def spread_start(points: Sequence[Point], k: int, random: Random) -> list[Point]:
    """k-means++: draw in proportion to the squared distance from the nearest drawn."""
    centroids = [random.choice(points)]
    gaps = [dist(p, centroids[0]) for p in points]
    while len(centroids) < k:
        centroids += random.choices(points, weights=[gap * gap for gap in gaps])
        gaps = [min(gap, dist(p, centroids[-1])) for gap, p in zip(gaps, points)]
    return centroids


def assign(points: Sequence[Point], centroids: Sequence[Point]) -> list[int]:
    """Return the index of each point's nearest centroid; of equals, the lowest."""
    indices = range(len(centroids))
    return [min(indices, key=lambda c: dist(p, centroids[c])) for p in points]


def average(points: Sequence[Point], labels: Sequence[int], k: int) -> list[Point]:
    """Return the mean of each cluster's points; no cluster may be empty."""
    clusters: list[list[Point]] = [[] for _ in range(k)]
    for point, label in zip(points, labels):
        clusters[label].append(point)
    return [[sum(axis) / len(axis) for axis in zip(*cluster)] for cluster in clusters]


def fill_empty(
    points: Sequence[Point], centroids: Sequence[Point], labels: Sequence[int]
) -> list[int]:
    """Give each empty cluster the point that lies farthest from its own centroid.

    A point that is alone in its cluster stays, so that no other cluster runs empty.
    """
    labels = list(labels)
    for empty in sorted(set(range(len(centroids))) - set(labels)):
        sizes = Counter(labels)
        movable = [i for i, label in enumerate(labels) if sizes[label] > 1]
        far = max(movable, key=lambda i: dist(points[i], centroids[labels[i]]))
        labels[far] = empty
    return labels


def check(points: Sequence[Point], k: int) -> None:
    """Raise ValueError for input that cannot be clustered."""
    if not all(isfinite(value) for point in points for value in point):
        raise ValueError("all coordinates must be finite")
    distinct = len(set(map(tuple, points)))
    if not 1 <= k <= distinct:
        raise ValueError(f"k must lie between 1 and {distinct}, got {k}")
