"""docs/questions/ml-coding/classification-metrics-from-scratch.py against scikit-learn and SciPy."""

import math

import numpy as np
import pytest
from scipy.stats import mannwhitneyu, rankdata
from sklearn import metrics
from sklearn.datasets import load_breast_cancer, load_digits, make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB


def scored(X, y, model):
    return y[1::2], model.fit(X[::2], y[::2]).predict_proba(X[1::2])[:, 1]


def digit_eight():
    X, y = load_digits(return_X_y=True)
    return X, (y == 8).astype(int)


RNG = np.random.default_rng(0)
DATA = {
    "breast cancer": scored(*load_breast_cancer(return_X_y=True), GaussianNB()),  # many scores of exactly 0 and 1
    "digit eight": scored(*digit_eight(), LogisticRegression(C=1e-4)),
    "rare": scored(*make_classification(800, weights=[0.97], random_state=1), LogisticRegression()),
    "coarse": (RNG.integers(2, size=500), RNG.integers(5, size=500) / 4),
    "worse than chance": (np.repeat([0, 1], 50), -np.arange(100.0)),
    "one score for all": (RNG.integers(2, size=30), np.full(30, 0.3)),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/classification-metrics-from-scratch")


@pytest.mark.parametrize("threshold", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("name", DATA)
def test_counts_and_their_ratios_agree_with_scikit_learn(module, name, threshold):
    truth, scores = DATA[name]
    predicted = (scores >= threshold).astype(int)
    counts = module.confusion(truth.tolist(), predicted.tolist())
    expected = metrics.confusion_matrix(truth, predicted, labels=[0, 1])
    assert counts == (expected[1, 1], expected[0, 1], expected[1, 0], expected[0, 0])
    for ours, theirs in [
        (module.precision, metrics.precision_score),
        (module.recall, metrics.recall_score),
        (module.f1, metrics.f1_score),
    ]:
        assert ours(counts) == pytest.approx(theirs(truth, predicted, zero_division=np.nan), nan_ok=True)
    assert module.accuracy(counts) == pytest.approx(metrics.accuracy_score(truth, predicted))


@pytest.mark.parametrize("name", DATA)
def test_area_agrees_with_scikit_learn_and_with_the_mann_whitney_statistic(module, name):
    truth, scores = DATA[name]
    found = module.roc_auc(truth.tolist(), scores.tolist())
    assert found == pytest.approx(metrics.roc_auc_score(truth, scores), abs=1e-12)
    wins = mannwhitneyu(scores[truth == 1], scores[truth == 0]).statistic
    assert found == pytest.approx(wins / ((truth == 1).sum() * (truth == 0).sum()), abs=1e-12)


@pytest.mark.parametrize("name", DATA)
def test_ranks_agree_with_scipy(module, name):
    _, scores = DATA[name]
    assert module.ranks(scores.tolist()) == rankdata(scores).tolist()


def test_area_counts_pairs(module):
    rng = np.random.default_rng(3)
    for _ in range(50):
        truth, scores = rng.integers(2, size=12).tolist(), rng.integers(4, size=12).tolist()
        pairs = [(p > n) + (p == n) / 2 for p, t in zip(scores, truth) if t for n, u in zip(scores, truth) if not u]
        expected = sum(pairs) / len(pairs) if pairs else math.nan
        assert module.roc_auc(truth, scores) == pytest.approx(expected, nan_ok=True)


def test_area_ignores_any_rising_transformation(module):
    truth, scores = DATA["digit eight"]
    stretched = module.roc_auc(truth.tolist(), (1000 * scores - 7).tolist())
    assert stretched == module.roc_auc(truth.tolist(), scores.tolist())


@pytest.mark.parametrize("truth, scores, area", [([0, 1], [1, 2], 1), ([0, 1], [2, 1], 0), ([0, 1], [3, 3], 0.5)])
def test_the_three_areas_of_a_single_pair(module, truth, scores, area):
    assert module.roc_auc(truth, scores) == area


def test_infinite_scores_have_ranks(module):
    assert module.roc_auc([0, 1, 1], [-math.inf, math.inf, 0.0]) == 1


@pytest.mark.parametrize("truth", [[0, 0], [1, 1]])
def test_area_needs_both_classes(module, truth):
    assert math.isnan(module.roc_auc(truth, [0.1, 0.9]))


def test_always_negative_has_no_precision(module):
    counts = module.confusion([1] * 2 + [0] * 98, [0] * 100)
    assert (module.accuracy(counts), module.recall(counts), module.f1(counts)) == (0.98, 0, 0)
    assert math.isnan(module.precision(counts))


def test_without_positives_only_accuracy_is_defined(module):
    counts = module.confusion([0, 0], [0, 0])
    assert module.accuracy(counts) == 1
    assert all(math.isnan(metric(counts)) for metric in (module.precision, module.recall, module.f1))


def test_another_label_may_be_positive(module):
    truth, predicted = ["cat", "dog", "cat", "cow"], ["cat", "cat", "dog", "dog"]
    assert module.confusion(truth, predicted, positive="cat") == (1, 1, 1, 1)
    assert module.roc_auc(truth, [3, 1, 2, 0], positive="cat") == 1


@pytest.mark.parametrize("truth, others", [([], []), ([1], []), ([0, 1], [1])])
def test_sequences_of_unequal_or_no_length_are_refused(module, truth, others):
    with pytest.raises(ValueError):
        module.confusion(truth, others)
    with pytest.raises(ValueError):
        module.roc_auc(truth, others)


def test_a_score_that_is_nan_is_refused(module):
    with pytest.raises(ValueError):
        module.roc_auc([0, 1, 1], [0.1, math.nan, 0.3])
