"""What popular question banks get wrong is right here: computed independently, then looked up in the answer."""

from __future__ import annotations

import re
from itertools import product
from math import comb, log2

import blocks
import numpy as np
import pytest
from scipy import stats
from sklearn.exceptions import UndefinedMetricWarning
from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score, roc_auc_score
from sklearn.tree import DecisionTreeClassifier
from studyguide.parse import read_guide

QUESTIONS = {question.slug: question for question in read_guide(blocks.DOCS)[0].questions}


def text_of(slug: str) -> str:
    """Return a question's text in one line."""
    return " ".join(QUESTIONS[slug].text.replace("*", "").split())


def test_a_model_that_never_says_yes_has_its_98_per_cent_in_accuracy_not_in_precision():
    truth, said = np.array([1] * 2 + [0] * 98), np.zeros(100, dtype=int)
    with pytest.warns(UndefinedMetricWarning):
        assert precision_score(truth, said) == 0
    assert accuracy_score(truth, said) == 0.98
    assert recall_score(truth, said) == f1_score(truth, said) == 0
    text = text_of("imbalanced-data")
    assert "0.98" in text
    assert "UndefinedMetricWarning" in text


def test_f1_is_called_the_harmonic_mean():
    text = text_of("precision-over-recall")
    assert "harmonic mean" in text
    assert "weighted average of precision and recall" not in text


def test_unsupervised_learning_is_more_than_a_start_for_supervised_weights():
    text = text_of("supervised-unsupervised-reinforcement").casefold()
    assert all(word in text for word in ("groups", "densities", "dimensions", "self-supervised"))


def test_two_convolution_layers_have_the_weights_that_their_channels_ask_for():
    weights = 9 * (3 * 3 * 1) + 1 * (3 * 3 * 9)
    assert weights == 162
    text = text_of("convolutional-networks")
    assert "162" in text
    assert str(weights + 9 + 1) in text


def test_the_reign_of_convolution_in_vision_carries_dates():
    text = text_of("convolutional-networks")
    assert "2012" in text
    assert re.search(r"vision transformers?.{0,200}202\d|202\d.{0,200}vision transformers?", text, re.IGNORECASE)


def test_the_receptive_field_counts_layers_and_strides():
    layers = [(3, 1), (3, 2), (5, 1)]
    reached, jump = {0}, 1
    for kernel, stride in layers:
        # Which inputs reach the first unit of the layer, counted by walking instead of by the formula.
        reached = {place + step * jump for place, step in product(reached, range(kernel))}
        jump *= stride
    by_formula = 1 + (3 - 1) * 1 + (3 - 1) * 1 + (5 - 1) * 2
    assert max(reached) - min(reached) + 1 == by_formula == 13
    text = text_of("receptive-field")
    assert "kernel size minus one, times the product of all earlier strides" in text
    assert "number of channels plays no part" in text


def test_r_cnn_is_named_after_regions():
    assert "the R is for regions, nothing recurrent" in text_of("object-detection")


def test_a_higher_learning_rate_is_no_cure_for_overfitting():
    text = text_of("overfitting-and-underfitting")
    assert "Raising the learning rate against overfitting. It is no general remedy" in text
    assert "learning rate" not in text_of("prevent-overfitting").split("Short answer")[1].split("##")[0]


def test_information_gain_is_what_a_split_takes_from_the_entropy():
    def entropy(share: float) -> float:
        return -sum(p * log2(p) for p in (share, 1 - share) if p)

    x, y = np.array([[0], [0], [0], [0], [1], [1], [1], [1]]), np.array([0, 0, 0, 1, 1, 1, 1, 1])
    tree = DecisionTreeClassifier(criterion="entropy", max_depth=1).fit(x, y).tree_
    gain = entropy(5 / 8) - 0.5 * entropy(1 / 4) - 0.5 * entropy(1)
    assert tree.impurity[0] - tree.impurity[1:] @ tree.n_node_samples[1:] / 8 == pytest.approx(gain)
    assert "Entropy is a property of one distribution, gain a difference of two" in text_of(
        "entropy-and-information-gain"
    )


def test_a_p_value_is_the_probability_of_a_tail():
    assert stats.binomtest(1, 10, alternative="less").pvalue == pytest.approx(11 / 1024)
    assert stats.binomtest(1, 10).pvalue == pytest.approx(22 / 1024)
    text = text_of("p-values")
    assert "0.0107, 0.0215" in text
    assert "10 in 1024, is the chance of exactly one head and no p-value" in text


def test_a_hundred_tests_reject_something_nearly_always():
    assert round(1 - (1 - 0.05) ** 100, 3) == 0.994
    assert 0.05 / 100 == 0.0005
    text = text_of("multiple-testing")
    assert "with probability 0.994" in text
    assert "0.0005 is the corrected level of each test" in text


def test_attention_is_quadratic_normalisation_learns_and_dropout_zeroes_activations():
    assert "The scores are $O(n^2 d)$" in text_of("transformer-architecture")
    assert re.search(r"\$\\gamma\$ and \$\\beta\$ are parameters learned", text_of("batch-and-layer-normalisation"))
    assert 'It removes weights." It zeroes activations' in text_of("dropout")


def test_a_confidence_interval_covers_the_parameter_and_not_the_data():
    draws = np.random.default_rng(0).normal(size=(2000, 30))
    half = stats.t.ppf(0.975, 29) * draws.std(axis=1, ddof=1) / 30**0.5
    mean = draws.mean(axis=1)
    assert 0.93 < np.mean(np.abs(mean) < half) < 0.97
    assert np.mean(np.abs(draws - mean[:, None]) < half[:, None]) < 0.5
    assert "cover the true parameter in 95% of repeated samples" in text_of("confidence-intervals")


def test_ten_objects_in_ten_buckets_collide_three_and_a_half_times():
    assert round(10 - 10 * (1 - 0.9**10), 2) == 3.49
    assert comb(10, 2) / 10 == 4.5
    assert "3.49 objects or 4.5 pairs" in text_of("expected-collisions")


def test_an_area_of_zero_is_a_perfect_ranking_upside_down():
    truth = [0, 0, 1, 1]
    assert roc_auc_score(truth, [4, 3, 2, 1]) == 0
    assert roc_auc_score(truth, [-4, -3, -2, -1]) == 1
    text = text_of("roc-auc")
    assert "0 is a perfect ranking upside down" in text
    assert "the least useful value" in text


def test_a_regression_on_features_that_add_up_still_predicts():
    rng = np.random.default_rng(0)
    first, second = rng.normal(size=(2, 50))
    X = np.column_stack([first, second, first + second])
    weights = np.linalg.lstsq(X, 2 * first + second, rcond=None)[0]
    assert np.allclose(X @ weights, 2 * first + second)
    assert "the minimum-norm solution still predicts well" in text_of("linear-regression-assumptions")


def test_masked_self_attention_and_cross_attention_are_two_layers():
    text = text_of("attention-mechanism")
    assert "Calling a decoder's masked self-attention cross-attention: two different layers" in text


def test_a_miss_is_positive_and_predicted_negative():
    text = text_of("confusion-matrix")
    assert "a false negative was predicted negative and is positive" in text
    assert "It has 98 % accuracy" in text
