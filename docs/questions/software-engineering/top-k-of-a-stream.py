"""The k largest values of a stream, and one stream out of k sorted ones."""

# --8<-- [start:naive]
from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush, heapreplace
from itertools import chain, islice


def largest_naive(values: Iterable[float], k: int) -> list[float]:
    """Return the k largest values, the largest first."""
    return sorted(values, reverse=True)[:k]


def merge_naive(files: Iterable[Iterable[float]]) -> list[float]:
    """Return the values of all files, sorted."""
    return sorted(chain.from_iterable(files))
# --8<-- [end:naive]


# --8<-- [start:better]
def largest(values: Iterable[float], k: int) -> list[float]:
    """Return the k largest values, the largest first."""
    if k == 0:
        return []
    chosen: list[float] = []
    for value in values:
        if len(chosen) < k:
            heappush(chosen, value)
        elif value > chosen[0]:
            heapreplace(chosen, value)
    return sorted(chosen, reverse=True)


def merge(files: Iterable[Iterable[float]]) -> Iterator[float]:
    """Yield the values of sorted files in order, reading no further than needed."""
    rest = [iter(file) for file in files]
    heads = [(value, number) for number, file in enumerate(rest) for value in islice(file, 1)]
    heapify(heads)
    while heads:
        value, number = heads[0]
        yield value
        following = next(rest[number], END)
        if following is END:
            heappop(heads)
        else:
            heapreplace(heads, (following, number))


END = object()
# --8<-- [end:better]
