"""Binary search for a position, and for an answer."""

# --8<-- [start:naive]
from collections.abc import Callable, Sequence


def first_at_least_naive(values: Sequence[float], wanted: float) -> int:
    """Return the first position whose value is at least the one wanted."""
    for position, value in enumerate(values):
        if value >= wanted:
            return position
    return len(values)


def smallest_capacity_naive(lengths: Sequence[int], shards: int) -> int:
    """Return the least capacity with which the shards take all documents."""
    capacity = max(lengths, default=0)
    while not enough(lengths, shards, capacity):
        capacity += 1
    return capacity


def enough(lengths: Sequence[int], shards: int, capacity: int) -> bool:
    """Tell whether the documents fit, in order; none may exceed the capacity."""
    used, load = 1, 0
    for length in lengths:
        if load + length > capacity:
            used, load = used + 1, 0
        load += length
    return used <= shards
# --8<-- [end:naive]


# --8<-- [start:better]
def first_at_least(values: Sequence[float], wanted: float) -> int:
    """Return the first position whose value is at least the one wanted."""
    return first_true(lambda position: values[position] >= wanted, 0, len(values))


def smallest_capacity(lengths: Sequence[int], shards: int) -> int:
    """Return the least capacity with which the shards take all documents."""
    return first_true(
        lambda capacity: enough(lengths, shards, capacity),
        max(lengths, default=0),
        sum(lengths),
    )


def first_true(question: Callable[[int], bool], low: int, high: int) -> int:
    """Return the first number from low on with a yes; high counts as one unasked.

    The question must turn from no to yes at most once.
    """
    while low < high:
        # Below low all is no, from high on all is yes.
        middle = (low + high) // 2
        if question(middle):
            high = middle
        else:
            low = middle + 1
    return low
# --8<-- [end:better]
