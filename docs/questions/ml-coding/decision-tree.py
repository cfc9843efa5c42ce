"""A decision tree classifier (CART with the Gini impurity), in plain Python."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import isfinite
from typing import NamedTuple

Row = Sequence[float]
Label = int | str
Examples = list[tuple[Row, Label]]


class Leaf(NamedTuple):
    """The end of a path: the answer."""

    label: Label


class Split(NamedTuple):
    """A question; rows with row[feature] <= threshold go left."""

    feature: int
    threshold: float
    left: "Tree"
    right: "Tree"


Tree = Leaf | Split


def fit(rows: Sequence[Row], labels: Sequence[Label], max_depth: int = 30) -> Tree:
    """Grow a tree until its leaves are pure, cannot be split or lie at max_depth.

    Raises ValueError if the data are empty, ragged, unequal in length or not finite.
    """
    if len(rows) == 0 or len(rows) != len(labels):
        raise ValueError("need at least one row, and one label per row")
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("all rows need the same number of features")
    if not all(isfinite(value) for row in rows for value in row):
        raise ValueError("all numbers must be finite")
    return grow(list(zip(rows, labels)), max_depth)


def predict(tree: Tree, rows: Sequence[Row]) -> list[Label]:
    """Send each row from the root to a leaf and return the leaves' labels."""
    labels = []
    for row in rows:
        node = tree
        while isinstance(node, Split):
            node = node.left if row[node.feature] <= node.threshold else node.right
        labels.append(node.label)
    return labels


def grow(examples: Examples, depth: int) -> Tree:
    """Return a tree for the examples, at most `depth` questions deep."""
    counts = Counter(label for _, label in examples)
    split = best_split(examples) if depth > 0 and len(counts) > 1 else None
    if split is None:
        return Leaf(majority(counts))
    feature, threshold = split
    left = [(row, label) for row, label in examples if row[feature] <= threshold]
    right = [(row, label) for row, label in examples if row[feature] > threshold]
    return Split(feature, threshold, grow(left, depth - 1), grow(right, depth - 1))


def best_split(examples: Examples) -> tuple[int, float] | None:
    """Return (feature, threshold) of least impurity; None if all rows are equal.

    Of equally good splits, the first feature and the lowest threshold win.
    """
    rows, labels = zip(*examples)
    candidates = (
        (round(impurity, 12), feature, threshold)  # or rounding would break ties
        for feature, column in enumerate(zip(*rows))
        for impurity, threshold in cuts(column, labels)
    )
    best = min(candidates, default=None)
    return best and best[1:]


def cuts(column: Row, labels: Sequence[Label]) -> Iterator[tuple[float, float]]:
    """Yield (mean impurity of the two sides, threshold) for each possible cut."""
    n = len(column)
    left, right = Counter(), Counter(labels)
    ordered = sorted(zip(column, labels))
    for size, ((value, label), (following, _)) in enumerate(pairwise(ordered), 1):
        left[label] += 1
        right[label] -= 1
        if value < following:
            impurity = (size * gini(left) + (n - size) * gini(right)) / n
            yield impurity, midpoint(value, following)


def gini(counts: Counter) -> float:
    """Chance that two labels, drawn with replacement from those counted, differ."""
    total = counts.total()
    return 1 - sum((count / total) ** 2 for count in counts.values())


def midpoint(low: float, high: float) -> float:
    """Return t with low <= t < high: the middle, or low where rounding reaches high."""
    middle = low / 2 + high / 2
    return middle if low <= middle < high else low


def majority(counts: Counter) -> Label:
    """Return the commonest label; of equally common ones, the smallest."""
    return max(sorted(counts), key=counts.__getitem__)
