"""EM for a mixture of Gaussians with diagonal covariances, in plain Python."""

from collections.abc import Sequence
from math import exp, fsum, inf, isfinite, log, pi
from random import Random
from typing import NamedTuple

Point = Sequence[float]
FLOOR = 1e-6  # share of a feature's variance below which no component may shrink
EMPTY = 1e-9  # of a point: a component with less than this is dropped


class Component(NamedTuple):
    """One Gaussian, its axes parallel to those of the space, and its weight."""

    weight: float
    means: list[float]
    variances: list[float]


class Mixture(NamedTuple):
    """The components found, and the mean log-likelihood of the points under them."""

    components: list[Component]
    log_likelihood: float
    converged: bool


def fit(points: Sequence[Point], k: int, starts: int = 10, seed: int = 0) -> Mixture:
    """Return the likeliest of several mixtures of at most k components.

    Raises ValueError if a coordinate is not finite, if the points differ in dimension,
    if k is not between 1 and the number of distinct points, or if starts is below 1.
    """
    check(points, k, starts)
    random = Random(seed)
    runs = [climb(points, random_start(points, k, random)) for _ in range(starts)]
    return max(runs, key=lambda run: run.log_likelihood)


def climb(
    points: Sequence[Point],
    components: list[Component],
    tolerance: float = 1e-8,
    max_rounds: int = 1000,
) -> Mixture:
    """Alternate both steps until the mean log-likelihood gains less than `tolerance`."""
    floors = [FLOOR * spread for spread in spreads(points)]
    before, converged = -inf, False
    for _ in range(max_rounds):
        shares, likelihood = expect(points, components)
        converged = likelihood - before < tolerance
        if converged:
            break
        before = likelihood
        components = maximise(points, shares, floors)
    return Mixture(components, expect(points, components)[1], converged)


def expect(
    points: Sequence[Point], components: Sequence[Component]
) -> tuple[list[list[float]], float]:
    """E-step: each point's shares in the components, and the mean log-likelihood."""
    shares, logs = [], []
    for point in points:
        joint = [log_joint(component, point) for component in components]
        top = max(joint)
        weights = [exp(value - top) for value in joint]  # the largest is 1: no 0 / 0
        total = sum(weights)
        shares.append([weight / total for weight in weights])
        logs.append(top + log(total))
    return shares, fsum(logs) / len(logs)


def maximise(
    points: Sequence[Point], shares: Sequence[Sequence[float]], floors: Sequence[float]
) -> list[Component]:
    """M-step: weighted averages; a component that nobody supports is dropped."""
    axes = list(zip(*points))
    return [
        describe(axes, share, floors) for share in zip(*shares) if sum(share) > EMPTY
    ]


def describe(
    axes: Sequence[Sequence[float]], share: Sequence[float], floors: Sequence[float]
) -> Component:
    """Return the Gaussian of the points, each counted by its share."""
    means = [average(axis, share) for axis in axes]
    variances = [
        max(average([(x - mean) ** 2 for x in axis], share), floor)
        for axis, mean, floor in zip(axes, means, floors)
    ]
    return Component(sum(share) / len(share), means, variances)


def log_joint(component: Component, point: Point) -> float:
    """Log of the component's weight times its density at the point."""
    weight, means, variances = component
    return log(weight) - 0.5 * sum(
        log(2 * pi * variance) + (x - mean) ** 2 / variance
        for x, mean, variance in zip(point, means, variances, strict=True)
    )


def random_start(points: Sequence[Point], k: int, random: Random) -> list[Component]:
    """Put equal components, as wide as all points together, on k distinct points."""
    places = random.sample(sorted(set(map(tuple, points))), k)
    return [Component(1 / k, list(place), spreads(points)) for place in places]


def spreads(points: Sequence[Point]) -> list[float]:
    """Variance of each feature."""
    return [spread(axis) for axis in zip(*points)]


def spread(axis: Sequence[float]) -> float:
    """Variance of the values; 1 for equal ones, which tell no components apart."""
    if min(axis) == max(axis):
        return 1.0
    mean = fsum(axis) / len(axis)
    return fsum((x - mean) ** 2 for x in axis) / len(axis)


def average(values: Sequence[float], shares: Sequence[float]) -> float:
    """Mean of the values, each counted by its share."""
    return fsum(s * v for s, v in zip(shares, values)) / fsum(shares)


def check(points: Sequence[Point], k: int, starts: int) -> None:
    """Raise ValueError for input to which no mixture can be fitted."""
    if any(len(point) != len(points[0]) for point in points):
        raise ValueError("all points need the same dimension")
    if not all(isfinite(value) for point in points for value in point):
        raise ValueError("all coordinates must be finite")
    distinct = len(set(map(tuple, points)))
    if not 1 <= k <= distinct or starts < 1:
        raise ValueError(f"need at least one start, and k from 1 to {distinct}, got {k}")
