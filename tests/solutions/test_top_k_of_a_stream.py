"""docs/questions/software-engineering/top-k-of-a-stream.py against heapq and sorting."""

import heapq
from itertools import count, islice
from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/top-k-of-a-stream")


@pytest.mark.parametrize("seed", range(300))
def test_the_largest(module, seed):
    random = Random(seed)
    values = [random.randint(-9, 9) for _ in range(random.randint(0, 40))]
    for k in (0, 1, 2, 5, 39, 60):
        found = module.largest(iter(values), k)
        assert found == module.largest_naive(values, k) == heapq.nlargest(k, values)


@pytest.mark.parametrize("seed", range(300))
def test_merged(module, seed):
    random = Random(seed)
    files = [sorted(random.choices(range(20), k=random.randint(0, 12))) for _ in range(random.randint(0, 6))]
    assert list(module.merge(files)) == module.merge_naive(files) == list(heapq.merge(*files))


def test_equal_values_come_in_the_order_of_the_files(module):
    # 1, 1.0 and True are equal, and can be told apart all the same.
    assert [type(v) for v in module.merge([[1.0], [True, 1], [1]])] == [float, bool, int, int]


def test_merging_reads_no_further_than_needed(module):
    assert list(islice(module.merge([count(0, 2), count(1, 2)]), 7)) == list(range(7))
