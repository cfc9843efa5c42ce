"""The edit distance of two words: plain recursion, memoised, and with two rows."""

# --8<-- [start:naive]
from functools import cache


def distance_naive(a: str, b: str) -> int:
    """Return how many insertions, deletions and replacements turn a into b."""
    if not a or not b:
        return len(a) + len(b)
    return min(
        distance_naive(a[:-1], b) + 1,
        distance_naive(a, b[:-1]) + 1,
        distance_naive(a[:-1], b[:-1]) + (a[-1] != b[-1]),
    )
# --8<-- [end:naive]


# --8<-- [start:memo]
def distance_memo(a: str, b: str) -> int:
    """Return the same, solving each pair of prefixes once."""

    @cache
    def solve(i: int, j: int) -> int:
        if i == 0 or j == 0:
            return i + j
        return min(
            solve(i - 1, j) + 1,
            solve(i, j - 1) + 1,
            solve(i - 1, j - 1) + (a[i - 1] != b[j - 1]),
        )

    return solve(len(a), len(b))
# --8<-- [end:memo]


# --8<-- [start:better]
def distance(a: str, b: str) -> int:
    """Return the same, keeping one row of the table at a time."""
    if len(b) > len(a):
        a, b = b, a
    row = list(range(len(b) + 1))
    for letter in a:
        row = next_row(row, letter, b)
    return row[-1]


def next_row(above: list[int], letter: str, b: str) -> list[int]:
    """Return the distances of a prefix one letter longer to all prefixes of b."""
    row = [above[0] + 1]
    for j, other in enumerate(b):
        row.append(min(above[j + 1] + 1, row[j] + 1, above[j] + (letter != other)))
    return row
# --8<-- [end:better]
