"""Stratified splits and folds: every part has the class shares of the whole."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from random import Random


def split(
    labels: Sequence[Hashable], test_share: float = 0.2, seed: int = 0
) -> tuple[list[int], list[int]]:
    """Return the indices of the training and of the test part, each in random order.

    A class's number in the test part is its share of it, rounded up or down, and each
    example has the same chance to be drawn. Raises ValueError if a part is empty.
    """
    n, size = len(labels), round(len(labels) * test_share)
    if not 0 < size < n:
        raise ValueError("both parts need at least one example")
    random = Random(seed)
    train, test = [], []
    start = random.randrange(n)
    for place, index in enumerate(deck(labels, random)):
        taken = (start + place * size) // n < (start + (place + 1) * size) // n
        (test if taken else train).append(index)
    random.shuffle(train)
    random.shuffle(test)
    return train, test


def folds(labels: Sequence[Hashable], k: int = 5, seed: int = 0) -> list[list[int]]:
    """Deal the indices into k folds; neither sizes nor classes differ by more than one.

    A class with fewer members than folds is missing in some of them. Raises ValueError if
    k is not between 2 and the number of examples.
    """
    if not 2 <= k <= len(labels):
        raise ValueError(f"k must lie between 2 and {len(labels)}, got {k}")
    random = Random(seed)
    cards = deck(labels, random)
    parts = [cards[first::k] for first in range(k)]
    for part in parts:
        random.shuffle(part)
    return parts


def deck(labels: Sequence[Hashable], random: Random) -> list[int]:
    """Return all indices, class after class, in random order within each class."""
    classes = defaultdict(list)
    for index, label in enumerate(labels):
        classes[label].append(index)
    for members in classes.values():
        random.shuffle(members)
    return [index for members in classes.values() for index in members]
