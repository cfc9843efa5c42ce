"""docs/questions/software-engineering/longest-distinct-run.py against every stretch."""

from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/longest-distinct-run")


def of_all_stretches(items):
    stretches = [(i, j) for i in range(len(items) + 1) for j in range(i, len(items) + 1)]
    distinct = [(i, j) for i, j in stretches if len(set(items[i:j])) == j - i]
    return max(distinct, key=lambda stretch: (stretch[1] - stretch[0], -stretch[0]))


@pytest.mark.parametrize("seed", range(300))
def test_same_stretch_as_the_naive_one_and_as_all(module, seed):
    random = Random(seed)
    items = random.choices(range(random.randint(1, 8)), k=random.randint(0, 24))
    assert module.longest_distinct(items) == module.longest_distinct_naive(items) == of_all_stretches(items)


@pytest.mark.parametrize(
    "items, expected", [("", (0, 0)), ("a", (0, 1)), ("aa", (0, 1)), ("abba", (0, 2)), ("tmmzuxt", (2, 7))]
)
def test_edge_cases(module, items, expected):
    assert module.longest_distinct(items) == expected
    assert module.longest_distinct_naive(items) == expected


def test_large_input_at_once(module):
    assert module.longest_distinct(list(range(100_000)) * 3) == (0, 100_000)
