"""docs/questions/software-engineering/two-sum.py against all pairs."""

from itertools import combinations
from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/two-sum")


@pytest.mark.parametrize("seed", range(300))
def test_same_pair_as_the_naive_one(module, seed):
    random = Random(seed)
    amounts = [random.randint(-9, 9) for _ in range(random.randint(0, 25))]
    for total in range(-20, 21):
        found = module.pair(amounts, total)
        assert found == module.pair_naive(amounts, total)
        every = [(i, j) for i, j in combinations(range(len(amounts)), 2) if amounts[i] + amounts[j] == total]
        assert found == min(every, key=lambda pair: (pair[1], pair[0]), default=None)


def test_an_amount_is_not_its_own_partner(module):
    assert module.pair([5], 10) is None
    assert module.pair([5, 5], 10) == (0, 1)


def test_large_input_at_once(module):
    amounts = list(range(0, 400_000, 2))
    assert module.pair(amounts, 1) is None
    assert module.pair(amounts, 2 * 399_998 - 2) == (199_998, 199_999)
