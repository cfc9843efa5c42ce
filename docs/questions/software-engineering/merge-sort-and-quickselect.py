"""A stable merge sort, and selection of the k-th smallest value."""

# --8<-- [start:naive]
from collections.abc import Callable, Sequence
from random import choice
from typing import Any


def identity(record: Any) -> Any:
    """Return the record itself."""
    return record


def insertion_sort(records: Sequence, key: Callable = identity) -> list:
    """Return the records sorted by key, those with equal keys in their old order."""
    done: list = []
    for record in records:
        place = len(done)
        while place > 0 and key(record) < key(done[place - 1]):
            place -= 1
        done.insert(place, record)
    return done


def kth_smallest_naive(values: Sequence[float], k: int) -> float:
    """Return the value at position k, counted from 0, of the sorted list."""
    return sorted(values)[k]
# --8<-- [end:naive]


# --8<-- [start:better]
def merge_sort(records: Sequence, key: Callable = identity) -> list:
    """Return the records sorted by key, those with equal keys in their old order."""
    if len(records) < 2:
        return list(records)
    middle = len(records) // 2
    return merge(merge_sort(records[:middle], key), merge_sort(records[middle:], key), key)


def merge(left: list, right: list, key: Callable) -> list:
    """Return the records of two sorted lists, sorted; of equals, the left ones first."""
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if key(right[j]) < key(left[i]):
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def kth_smallest(values: Sequence[float], k: int) -> float:
    """Return the value at position k, counted from 0, of the sorted list."""
    if not 0 <= k < len(values):
        raise IndexError(f"k must lie between 0 and {len(values) - 1}, got {k}")
    while True:
        pivot = choice(values)
        below = [value for value in values if value < pivot]
        equal = values.count(pivot)
        if k < len(below):
            values = below
        elif k < len(below) + equal:
            return pivot
        else:
            k -= len(below) + equal
            values = [value for value in values if value > pivot]
# --8<-- [end:better]
