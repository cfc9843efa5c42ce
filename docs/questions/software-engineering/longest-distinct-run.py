"""The longest stretch of neighbouring elements without a repetition."""

# --8<-- [start:naive]
from collections.abc import Hashable, Sequence


def longest_distinct_naive(items: Sequence[Hashable]) -> tuple[int, int]:
    """Return start and end (exclusive) of the earliest longest stretch."""
    best = (0, 0)
    for start in range(len(items)):
        seen: set[Hashable] = set()
        end = start
        while end < len(items) and items[end] not in seen:
            seen.add(items[end])
            end += 1
        best = max(best, (start, end), key=length)
    return best


def length(stretch: tuple[int, int]) -> int:
    """Return how many elements lie between start and end."""
    return stretch[1] - stretch[0]
# --8<-- [end:naive]


# --8<-- [start:better]
def longest_distinct(items: Sequence[Hashable]) -> tuple[int, int]:
    """Return start and end (exclusive) of the earliest longest stretch."""
    best = (0, 0)
    start = 0
    last_seen: dict[Hashable, int] = {}
    for position, item in enumerate(items):
        if item in last_seen:
            start = max(start, last_seen[item] + 1)
        last_seen[item] = position
        best = max(best, (start, position + 1), key=length)
    return best
# --8<-- [end:better]
