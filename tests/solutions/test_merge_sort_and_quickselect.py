"""docs/questions/software-engineering/merge-sort-and-quickselect.py against the library's sort and NumPy."""

from random import Random

import numpy as np
import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/merge-sort-and-quickselect")


@pytest.mark.parametrize("seed", range(300))
def test_sorted_and_stable_as_the_library_does(module, seed):
    random = Random(seed)
    records = [(random.randint(0, 6), i) for i in range(random.randint(0, 40))]
    expected = sorted(records, key=lambda record: record[0])
    before = list(records)
    assert module.merge_sort(records, key=lambda record: record[0]) == expected
    assert module.insertion_sort(records, key=lambda record: record[0]) == expected
    assert records == before


@pytest.mark.parametrize("seed", range(300))
def test_every_position_as_numpy_finds_it(module, seed):
    random = Random(seed)
    values = [random.randint(-9, 9) for _ in range(random.randint(1, 30))]
    for k in range(len(values)):
        expected = np.partition(values, k)[k]
        assert module.kth_smallest(values, k) == module.kth_smallest_naive(values, k) == expected


@pytest.mark.parametrize("values", [list(range(30_000)), list(range(30_000))[::-1], [7] * 30_000, [0, 1] * 15_000])
def test_no_shape_of_input_is_slow(module, values):
    assert module.merge_sort(values) == sorted(values)
    assert module.kth_smallest(values, 15_000) == sorted(values)[15_000]


def test_comparisons_stay_below_n_log_n(module):
    count = 0

    class Counted(int):
        def __lt__(self, other):
            nonlocal count
            count += 1
            return int(self) < int(other)

    for n in (2, 16, 100, 1024):
        count = 0
        module.merge_sort([Counted(i) for i in Random(n).sample(range(n), n)])
        assert count <= n * np.log2(n)


@pytest.mark.parametrize("values, k", [([], 0), ([1], 1), ([1], -1)])
def test_a_position_outside_is_refused(module, values, k):
    with pytest.raises(IndexError):
        module.kth_smallest(values, k)
