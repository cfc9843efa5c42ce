"""Samples of fixed size from a stream, with equal chances and with weights."""

# --8<-- [start:naive]
from collections.abc import Iterable
from heapq import heappush, heapreplace
from itertools import count
from random import Random
from typing import Any


def sample_naive(stream: Iterable[Any], k: int, random: Random) -> list[Any]:
    """Return k items, each equally likely, or all if there are fewer."""
    items = list(stream)
    return random.sample(items, min(k, len(items)))


def weighted_sample_naive(
    stream: Iterable[tuple[Any, float]], k: int, random: Random
) -> list[Any]:
    """Draw k items one by one, each in proportion to its weight among those left."""
    left = list(stream)
    drawn = []
    while left and len(drawn) < k:
        weights = [weight for _, weight in left]
        position = random.choices(range(len(left)), weights)[0]
        drawn.append(left.pop(position)[0])
    return drawn
# --8<-- [end:naive]


# --8<-- [start:better]
def sample(stream: Iterable[Any], k: int, random: Random) -> list[Any]:
    """Return k items, each equally likely, or all if there are fewer."""
    kept: list[Any] = []
    for seen, item in enumerate(stream, start=1):
        if len(kept) < k:
            kept.append(item)
        elif (place := random.randrange(seen)) < k:
            kept[place] = item
    return kept


def weighted_sample(
    stream: Iterable[tuple[Any, float]], k: int, random: Random
) -> list[Any]:
    """Return the k items that arrive first if each comes at the rate of its weight."""
    if k == 0:
        return []
    latest_first: list[tuple[float, int, Any]] = []
    tie_breaker = count()
    for item, weight in stream:
        entry = (-random.expovariate(weight), next(tie_breaker), item)
        if len(latest_first) < k:
            heappush(latest_first, entry)
        elif entry > latest_first[0]:
            heapreplace(latest_first, entry)
    return [item for _, _, item in sorted(latest_first, reverse=True)]
# --8<-- [end:better]
