"""A cache of fixed capacity that drops what was not used for the longest time."""

# --8<-- [start:naive]
from collections.abc import Hashable
from itertools import count
from typing import Any


class LRUCacheNaive:
    """Notes when each entry was used and looks for the oldest when it is full."""

    def __init__(self, capacity: int) -> None:
        """Make an empty cache for at least one entry."""
        if capacity < 1:
            raise ValueError(f"the capacity must be at least 1, got {capacity}")
        self.capacity = capacity
        self.values: dict[Hashable, Any] = {}
        self.used_at: dict[Hashable, int] = {}
        self.clock = count()

    def get(self, key: Hashable, default: Any = None) -> Any:
        """Return the value, which counts as a use."""
        if key not in self.values:
            return default
        self.used_at[key] = next(self.clock)
        return self.values[key]

    def put(self, key: Hashable, value: Any) -> None:
        """Store the value; if there is no room, drop the entry least recently used."""
        if key not in self.values and len(self.values) == self.capacity:
            oldest = min(self.used_at, key=self.used_at.__getitem__)
            del self.values[oldest], self.used_at[oldest]
        self.values[key] = value
        self.used_at[key] = next(self.clock)
# --8<-- [end:naive]


# --8<-- [start:better]
class LRUCache:
    """A hash map into a ring of nodes, which stand in the order of their use."""

    def __init__(self, capacity: int) -> None:
        """Make an empty cache for at least one entry."""
        if capacity < 1:
            raise ValueError(f"the capacity must be at least 1, got {capacity}")
        self.capacity = capacity
        self.nodes: dict[Hashable, Node] = {}
        self.sentinel = Node()

    def get(self, key: Hashable, default: Any = None) -> Any:
        """Return the value, which counts as a use."""
        if key not in self.nodes:
            return default
        node = self.nodes[key]
        unlink(node)
        link(node, after=self.sentinel)
        return node.value

    def put(self, key: Hashable, value: Any) -> None:
        """Store the value; if there is no room, drop the entry least recently used."""
        if key in self.nodes:
            unlink(self.nodes[key])
        elif len(self.nodes) == self.capacity:
            oldest = self.sentinel.previous
            unlink(oldest)
            del self.nodes[oldest.key]
        self.nodes[key] = Node(key, value)
        link(self.nodes[key], after=self.sentinel)


class Node:
    """An entry; a new one is a ring by itself."""

    def __init__(self, key: Hashable = None, value: Any = None) -> None:
        """Hold the key as well, so that the map's entry can be found from here."""
        self.key, self.value = key, value
        self.previous = self.next = self


def link(node: Node, after: Node) -> None:
    """Put the node into the ring, directly after another."""
    node.previous, node.next = after, after.next
    after.next.previous = node
    after.next = node


def unlink(node: Node) -> None:
    """Take the node out of its ring."""
    node.previous.next = node.next
    node.next.previous = node.previous
# --8<-- [end:better]
