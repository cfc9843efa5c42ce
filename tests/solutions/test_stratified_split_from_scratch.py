"""docs/questions/ml-coding/stratified-split-from-scratch.py against scikit-learn."""

from collections import Counter
from itertools import pairwise
from math import ceil, floor

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_digits, load_iris, load_wine
from sklearn.model_selection import StratifiedKFold, train_test_split

RNG = np.random.default_rng(0)
DATA = {
    "iris, sorted": load_iris().target.tolist(),
    "wine": load_wine().target.tolist(),
    "breast cancer": load_breast_cancer().target.tolist(),
    "digits": load_digits().target.tolist(),
    "rare": ["common"] * 97 + ["rare"] * 13,
    "skewed": RNG.choice(list("abcdef"), size=301, p=[0.5, 0.25, 0.1, 0.08, 0.05, 0.02]).tolist(),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/stratified-split-from-scratch")


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5, 0.8])
@pytest.mark.parametrize("name", DATA)
def test_class_counts_are_within_one_of_scikit_learns(module, name, share):
    labels = DATA[name]
    train, test = module.split(labels, share)
    theirs, _ = train_test_split(labels, train_size=len(test), stratify=labels, random_state=0)
    found, expected = Counter(labels[i] for i in test), Counter(theirs)
    assert found.total() == expected.total()
    assert all(abs(found[c] - expected[c]) <= 1 for c in set(labels))
    assert sorted(train + test) == list(range(len(labels)))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", DATA)
def test_every_count_is_its_quota_rounded_up_or_down(module, name, seed):
    labels = DATA[name]
    for share in (0.05, 0.3, 1 / 3, 0.9):
        _, test = module.split(labels, share, seed)
        assert len(test) == round(len(labels) * share)
        found = Counter(labels[i] for i in test)
        for label, count in Counter(labels).items():
            quota = count * len(test) / len(labels)
            assert floor(quota) <= found[label] <= ceil(quota)


@pytest.mark.parametrize("k", [2, 5, 10])
@pytest.mark.parametrize("name", DATA)
def test_folds_are_as_even_as_scikit_learns(module, name, k):
    labels = np.array(DATA[name])
    parts = module.folds(labels.tolist(), k)
    assert sorted(i for part in parts for i in part) == list(range(len(labels)))
    assert {len(part) for part in parts} <= {len(labels) // k, -(-len(labels) // k)}
    possible = min(Counter(DATA[name]).values()) >= k
    theirs = [test for _, test in StratifiedKFold(k).split(labels, labels)] if possible else []
    for label in np.unique(labels):
        counts = [int((labels[part] == label).sum()) for part in parts]
        assert max(counts) - min(counts) <= 1
        if theirs:
            assert sorted(counts) == sorted(int((labels[part] == label).sum()) for part in theirs)


def test_each_example_has_the_same_chance_even_in_a_class_of_one(module):
    labels = ["a"] * 6 + ["b"] * 3 + ["c"]
    drawn = Counter(i for seed in range(4000) for i in module.split(labels, 0.3, seed)[1])
    # 1200 expected, with a standard deviation of sqrt(4000 * 0.3 * 0.7) = 29.
    assert all(abs(drawn[i] - 1200) < 120 for i in range(10))


def test_members_of_a_class_are_drawn_apart_from_each_other(module):
    pairs = Counter(tuple(sorted(module.split([0, 0, 0, 0, 1, 1], 0.5, seed)[1])) for seed in range(3000))
    assert len(pairs) == 12  # two of four, times one of two
    assert min(pairs.values()) > 150  # 250 expected


def test_both_parts_are_shuffled(module):
    labels = [0] * 50 + [1] * 50
    train, test = module.split(labels)
    for part in (train, test):
        assert part != sorted(part)
    swaps = sum(labels[a] != labels[b] for a, b in pairwise(train))
    assert swaps > 20  # of 79 neighbours; sorted by class there would be one


def test_same_seed_same_split(module):
    labels = DATA["skewed"]
    assert module.split(labels, seed=4) == module.split(labels, seed=4) != module.split(labels, seed=5)
    assert module.folds(labels, seed=4) == module.folds(labels, seed=4) != module.folds(labels, seed=5)


def test_one_class_is_an_ordinary_split(module):
    train, test = module.split(["a"] * 10, 0.3)
    assert (len(train), len(test)) == (7, 3)


def test_fewer_members_than_folds_go_to_different_folds(module):
    labels = ["a"] * 9 + ["b"] * 2
    assert sorted(sum(labels[i] == "b" for i in part) for part in module.folds(labels, 5)) == [0, 0, 0, 1, 1]


def test_as_many_folds_as_examples(module):
    assert sorted(module.folds(["a", "b", "a"], 3)) == [[0], [1], [2]]


@pytest.mark.parametrize(
    "labels, share",
    [
        ([], 0.5),
        ([1], 0.5),
        ([0, 1], 0.0),
        ([0, 1], 0.1),
        ([0, 1], 1.0),
        ([0, 1], 1.5),
        ([0, 1], -0.5),
    ],
)
def test_empty_parts_are_refused(module, labels, share):
    with pytest.raises(ValueError):
        module.split(labels, share)


@pytest.mark.parametrize("labels, k", [([], 2), ([0, 1], 3), ([0, 1], 1), ([0, 1], 0)])
def test_a_number_of_folds_that_makes_no_sense_is_refused(module, labels, k):
    with pytest.raises(ValueError):
        module.folds(labels, k)
