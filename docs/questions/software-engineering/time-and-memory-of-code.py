"""Five functions whose time and memory are asked, and what they become."""

# --8<-- [start:naive]
from collections import deque

import numpy as np


def common_naive(a: list, b: list) -> list:
    """Return the elements of a that are in b."""
    return [element for element in a if element in b]


def rounds(n: int) -> int:
    """Count the steps of rounds that halve."""
    steps = 0
    while n > 0:
        for _ in range(n):
            steps += 1
        n //= 2
    return steps


def drain_naive(jobs: list) -> list:
    """Return the jobs in the order in which they are done, first come, first served."""
    waiting, done = jobs, []
    while waiting:
        done.append(waiting.pop(0))
    return done


def total_naive(values: list[int]) -> int:
    """Return the sum."""
    if not values:
        return 0
    return values[0] + total_naive(values[1:])


def nearest_naive(queries: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Return for each query the index of its nearest point."""
    differences = queries[:, None, :] - points[None, :, :]
    return (differences**2).sum(axis=2).argmin(axis=1)
# --8<-- [end:naive]


# --8<-- [start:better]
def common(a: list, b: list) -> list:
    """Return the elements of a that are in b."""
    wanted = set(b)
    return [element for element in a if element in wanted]


def drain(jobs: list) -> list:
    """Return the jobs in the order in which they are done, first come, first served."""
    waiting, done = deque(jobs), []
    while waiting:
        done.append(waiting.popleft())
    return done


def total(values: list[int]) -> int:
    """Return the sum."""
    result = 0
    for value in values:
        result += value
    return result


def nearest(queries: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Return for each query the index of its nearest point."""
    return np.array([((points - query) ** 2).sum(axis=1).argmin() for query in queries], dtype=int)
# --8<-- [end:better]
