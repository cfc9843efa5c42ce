"""docs/questions/software-engineering/reservoir-sampling.py against exact probabilities."""

from collections import Counter
from itertools import combinations, permutations
from random import Random

import pytest
from scipy.stats import chisquare

DRAWS = 6000
# Each of the tests below rejects a right solution for one seed in a thousand; the seeds are fixed.
LEAST = 0.001


@pytest.fixture
def module(solution):
    return solution("software-engineering/reservoir-sampling")


def ordered_probability(order, weights):
    """The probability of drawing these items in this order, one after the other."""
    left, result = sum(weights.values()), 1.0
    for item in order:
        result *= weights[item] / left
        left -= weights[item]
    return result


@pytest.mark.parametrize("function", ["sample", "sample_naive"])
@pytest.mark.parametrize("n, k", [(5, 1), (5, 2), (6, 3), (5, 4)])
def test_every_subset_is_equally_likely(module, function, n, k):
    random = Random(10 * n + k)
    draw = getattr(module, function)
    counts = Counter(frozenset(draw(iter(range(n)), k, random)) for _ in range(DRAWS))
    every = [frozenset(c) for c in combinations(range(n), k)]
    assert set(counts) <= set(every)
    assert chisquare([counts[subset] for subset in every]).pvalue > LEAST


@pytest.mark.parametrize("function", ["weighted_sample", "weighted_sample_naive"])
@pytest.mark.parametrize("k", [1, 2, 3])
def test_weighted_draws_have_their_exact_probabilities(module, function, k):
    weights = {"a": 5.0, "b": 2.0, "c": 1.0, "d": 0.5}
    random = Random(k)
    draw = getattr(module, function)
    counts = Counter(tuple(draw(iter(weights.items()), k, random)) for _ in range(DRAWS))
    orders = list(permutations(weights, k))
    expected = [DRAWS * ordered_probability(order, weights) for order in orders]
    assert sum(expected) == pytest.approx(DRAWS)
    assert chisquare([counts[order] for order in orders], expected).pvalue > LEAST


@pytest.mark.parametrize("n", range(8))
@pytest.mark.parametrize("k", range(8))
def test_sizes(module, n, k):
    random = Random(0)
    for found in (
        module.sample(iter(range(n)), k, random),
        module.weighted_sample(((i, 1 + i) for i in range(n)), k, random),
    ):
        assert len(found) == len(set(found)) == min(n, k)
        assert set(found) <= set(range(n))


def test_tiny_and_huge_weights(module):
    random = Random(0)
    stream = [("tiny", 1e-200), ("huge", 1e200), ("less tiny", 1e-190)]
    assert module.weighted_sample(stream, 2, random) == ["huge", "less tiny"]


def test_items_need_not_be_comparable(module):
    stream = [({"row": i}, 1.0) for i in range(50)]
    assert len(module.weighted_sample(stream, 10, Random(0))) == 10


def test_same_seed_same_sample(module):
    assert module.sample(range(100), 5, Random(3)) == module.sample(range(100), 5, Random(3))
