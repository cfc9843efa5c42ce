"""docs/questions/software-engineering/time-and-memory-of-code.py: same results, and costs as claimed."""

import tracemalloc
from random import Random

import numpy as np
import pytest
from scipy.spatial.distance import cdist


@pytest.fixture
def module(solution):
    return solution("software-engineering/time-and-memory-of-code")


@pytest.mark.parametrize("seed", range(200))
def test_the_mended_functions_return_the_same(module, seed):
    random = Random(seed)
    a, b = (random.choices(range(20), k=random.randint(0, 30)) for _ in range(2))
    assert module.common(a, b) == module.common_naive(a, b)
    assert module.total(a) == module.total_naive(a) == sum(a)
    assert module.drain(a) == a
    assert module.drain_naive(list(a)) == a


@pytest.mark.parametrize("seed", range(20))
def test_nearest_as_scipy_finds_it(module, seed):
    generator = np.random.default_rng(seed)
    queries, points = generator.normal(size=(7, 3)), generator.normal(size=(11, 3))
    expected = cdist(queries, points).argmin(axis=1)
    np.testing.assert_array_equal(module.nearest(queries, points), expected)
    np.testing.assert_array_equal(module.nearest_naive(queries, points), expected)
    assert module.nearest(queries[:0], points).shape == (0,)


@pytest.mark.parametrize("n", range(200))
def test_halving_rounds_are_linear(module, n):
    # Legendre: the halves of n sum to 2n less the number of ones in its binary form.
    assert module.rounds(n) == 2 * n - n.bit_count()


def peak(function, *arguments):
    tracemalloc.start()
    try:
        function(*arguments)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_of_the_sum(module):
    small, large = (peak(module.total_naive, [0] * n) for n in (300, 600))
    # Frames are linear, the copies are quadratic: 600 * 600 / 2 references of 8 bytes.
    assert large > 3 * small
    assert large > 600 * 600 / 2 * 8
    assert peak(module.total, [0] * 600) < 2000


def test_memory_of_the_nearest(module):
    queries, points = np.zeros((200, 10)), np.zeros((300, 10))
    assert peak(module.nearest_naive, queries, points) > 200 * 300 * 10 * 8
    assert peak(module.nearest, queries, points) < 200 * 300 * 10 * 8 / 20
