"""Two entries of a list that add up to a total."""

# --8<-- [start:naive]
from collections.abc import Sequence


def pair_naive(amounts: Sequence[int], total: int) -> tuple[int, int] | None:
    """Return the positions of the first pair to be complete, or None."""
    for later in range(len(amounts)):
        for earlier in range(later):
            if amounts[earlier] + amounts[later] == total:
                return earlier, later
    return None
# --8<-- [end:naive]


# --8<-- [start:better]
def pair(amounts: Sequence[int], total: int) -> tuple[int, int] | None:
    """Return the positions of the first pair to be complete, or None."""
    first_seen: dict[int, int] = {}
    for position, amount in enumerate(amounts):
        partner = total - amount
        if partner in first_seen:
            return first_seen[partner], position
        first_seen.setdefault(amount, position)
    return None
# --8<-- [end:better]
