"""Reversing a singly linked list and finding the beginning of its cycle."""

# --8<-- [start:naive]
from collections.abc import Iterable
from typing import Any


class Node:
    """An element of a singly linked list; None is the empty list."""

    def __init__(self, value: Any, following: "Node | None" = None) -> None:
        """Put the value in front of the following nodes."""
        self.value = value
        self.next = following


def reverse_naive(head: Node | None) -> Node | None:
    """Return a reversed copy."""
    return build(reversed(values(head)))


def find_cycle_naive(head: Node | None) -> Node | None:
    """Return the node at which the cycle begins, or None."""
    visited: set[Node] = set()
    while head and head not in visited:
        visited.add(head)
        head = head.next
    return head


def build(items: Iterable[Any]) -> Node | None:
    """Return the head of a list of these items."""
    head = None
    for item in reversed(list(items)):
        head = Node(item, head)
    return head


def values(head: Node | None) -> list[Any]:
    """Return the values of a list without a cycle."""
    found = []
    while head:
        found.append(head.value)
        head = head.next
    return found
# --8<-- [end:naive]


# --8<-- [start:better]
def reverse(head: Node | None) -> Node | None:
    """Turn every arrow round and return the new head."""
    done = None
    while head:
        rest = head.next
        head.next = done
        done, head = head, rest
    return done


def find_cycle(head: Node | None) -> Node | None:
    """Return the node at which the cycle begins, or None."""
    meeting = meet(head)
    if meeting is None:
        return None
    while head is not meeting:
        head, meeting = head.next, meeting.next
    return head


def meet(head: Node | None) -> Node | None:
    """Return where a runner catches a walker, or None if it gets to the end."""
    walker = runner = head
    while runner and runner.next:
        walker, runner = walker.next, runner.next.next
        if walker is runner:
            return walker
    return None
# --8<-- [end:better]
