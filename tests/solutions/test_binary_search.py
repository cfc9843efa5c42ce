"""docs/questions/software-engineering/binary-search.py against bisect and all partitions."""

from bisect import bisect_left
from itertools import combinations, pairwise
from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/binary-search")


@pytest.mark.parametrize("seed", range(300))
def test_first_position_as_bisect_finds_it(module, seed):
    random = Random(seed)
    values = sorted(random.choices(range(0, 30, 2), k=random.randint(0, 20)))
    for wanted in range(-1, 31):
        found = module.first_at_least(values, wanted)
        assert found == module.first_at_least_naive(values, wanted) == bisect_left(values, wanted)


def of_all_partitions(lengths, shards):
    """The least largest sum over all ways to cut the list."""
    cuts = (c for used in range(shards) for c in combinations(range(1, len(lengths)), used))
    return min(max(sum(lengths[i:j]) for i, j in pairwise((0, *cut, len(lengths)))) for cut in cuts)


@pytest.mark.parametrize("seed", range(300))
def test_smallest_capacity_of_all_partitions(module, seed):
    random = Random(seed)
    lengths = [random.randint(1, 15) for _ in range(random.randint(1, 8))]
    shards = random.randint(1, 9)
    found = module.smallest_capacity(lengths, shards)
    assert found == module.smallest_capacity_naive(lengths, shards) == of_all_partitions(lengths, shards)


@pytest.mark.parametrize("size", range(70))
def test_every_border_is_found_without_asking_twice(module, size):
    for border in range(size + 1):
        asked = []
        found = module.first_true(lambda i, border=border, asked=asked: asked.append(i) or i >= border, 0, size)
        assert found == border
        assert len(asked) == len(set(asked)) <= size.bit_length()
        assert all(0 <= i < size for i in asked)


def test_nothing_to_divide(module):
    assert module.smallest_capacity([], 3) == module.smallest_capacity_naive([], 3) == 0


def test_a_huge_range_at_once(module):
    assert module.smallest_capacity([10**15] * 10, 5) == 2 * 10**15
