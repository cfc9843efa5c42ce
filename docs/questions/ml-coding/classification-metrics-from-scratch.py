"""Confusion counts, precision, recall, F1 and the ROC AUC, in plain Python."""

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import groupby
from math import isnan, nan
from typing import NamedTuple


class Counts(NamedTuple):
    """How often truth and prediction met in each of the four ways."""

    true_positives: int
    false_positives: int
    false_negatives: int
    true_negatives: int


def confusion(
    truth: Sequence[Hashable], predicted: Sequence[Hashable], positive: Hashable = 1
) -> Counts:
    """Count the four cases; every label but `positive` is negative.

    Raises ValueError if there are no examples or the two differ in number.
    """
    check(truth, predicted)
    pairs = Counter((t == positive, p == positive) for t, p in zip(truth, predicted))
    return Counts(pairs[True, True], pairs[False, True], pairs[True, False], pairs[False, False])


def accuracy(counts: Counts) -> float:
    """Of all examples, the share judged right."""
    return ratio(counts.true_positives + counts.true_negatives, sum(counts))


def precision(counts: Counts) -> float:
    """Of those called positive, the share that is; nan if nothing was called so."""
    return ratio(counts.true_positives, counts.true_positives + counts.false_positives)


def recall(counts: Counts) -> float:
    """Of the positives, the share that was found; nan if there are none."""
    return ratio(counts.true_positives, counts.true_positives + counts.false_negatives)


def f1(counts: Counts) -> float:
    """Harmonic mean of precision and recall; nan without any positive, true or claimed.

    Written in counts, it needs no case for a precision or a recall of zero.
    """
    errors = counts.false_positives + counts.false_negatives
    return ratio(2 * counts.true_positives, 2 * counts.true_positives + errors)


def roc_auc(truth: Sequence[Hashable], scores: Sequence[float], positive: Hashable = 1) -> float:
    """Chance that a positive outscores a negative, where a tie counts one half.

    It is nan if one of the two classes is missing. Raises ValueError if there are no
    examples, if the two sequences differ in number or if a score is nan.
    """
    check(truth, scores)
    if any(map(isnan, scores)):
        raise ValueError("a score that is nan has no rank")
    own = [rank for rank, label in zip(ranks(scores), truth) if label == positive]
    positives, negatives = len(own), len(truth) - len(own)
    least = positives * (positives + 1) / 2  # their rank sum if all negatives beat them
    return ratio(sum(own) - least, positives * negatives)


def ranks(values: Sequence[float]) -> list[float]:
    """Rank from 1 for the smallest; equal values share the mean of their ranks."""
    result = [0.0] * len(values)
    order = sorted(range(len(values)), key=values.__getitem__)
    below = 0
    for _, group in groupby(order, key=values.__getitem__):
        tied = list(group)
        for place in tied:
            result[place] = below + (len(tied) + 1) / 2
        below += len(tied)
    return result


def ratio(part: float, whole: float) -> float:
    """Quotient; nan, which spreads and so cannot pass unseen, if there is no whole."""
    return part / whole if whole else nan


def check(truth: Sequence, others: Sequence) -> None:
    """Raise ValueError for sequences that cannot be compared."""
    if len(truth) == 0 or len(truth) != len(others):
        raise ValueError("need at least one example, and as many judgements as truths")
