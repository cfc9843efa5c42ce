"""Walks through a binary tree, and the test whether it is a search tree."""

# --8<-- [start:naive]
from collections import deque
from collections.abc import Iterator
from math import inf
from typing import NamedTuple


class Node(NamedTuple):
    """A node of a binary tree; None is the empty tree."""

    value: float
    left: "Node | None" = None
    right: "Node | None" = None


def is_search_tree_naive(tree: Node | None) -> bool:
    """Tell whether left of each node all is smaller and right of it all larger."""
    if tree is None:
        return True
    return (
        all(value < tree.value for value in in_order(tree.left))
        and all(value > tree.value for value in in_order(tree.right))
        and is_search_tree_naive(tree.left)
        and is_search_tree_naive(tree.right)
    )


def in_order(tree: Node | None) -> Iterator[float]:
    """Yield the left values, the node's own, then the right ones."""
    if tree:
        yield from in_order(tree.left)
        yield tree.value
        yield from in_order(tree.right)
# --8<-- [end:naive]


# --8<-- [start:better]
def is_search_tree(tree: Node | None) -> bool:
    """Tell whether each value lies between the bounds that its ancestors set."""
    stack = [(tree, -inf, inf)]
    while stack:
        node, low, high = stack.pop()
        if node is None:
            continue
        if not low < node.value < high:
            return False
        stack += [(node.right, node.value, high), (node.left, low, node.value)]
    return True


def depth_first(tree: Node | None) -> list[float]:
    """Return the values, each node before its subtrees, left before right."""
    found, stack = [], [tree]
    while stack:
        node = stack.pop()
        if node:
            found.append(node.value)
            stack += [node.right, node.left]
    return found


def breadth_first(tree: Node | None) -> list[float]:
    """Return the values level by level, each from left to right."""
    found, queue = [], deque([tree])
    while queue:
        node = queue.popleft()
        if node:
            found.append(node.value)
            queue += [node.left, node.right]
    return found
# --8<-- [end:better]
