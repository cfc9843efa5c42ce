"""What an answer states is what its code gives."""

from __future__ import annotations

import re
import warnings

import blocks
import numpy as np
import pytest
from sklearn.exceptions import UndefinedMetricWarning
from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score
from studyguide.parse import read_guide

QUESTIONS = read_guide(blocks.DOCS)[0].questions
_ran: dict[str, int] = {}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.slug)
def test_every_block_of_an_answer_runs_and_gives_what_it_shows(question):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _ran[question.slug] = blocks.run(question)


def test_no_block_is_skipped():
    if len(_ran) < len(QUESTIONS):
        _ran.update((question.slug, blocks.run(question)) for question in QUESTIONS if question.slug not in _ran)
    assert sum(_ran.values()) == blocks.count_written() > 0


def text_of(slug: str) -> str:
    """Return a question's text in one line."""
    return " ".join(next(question for question in QUESTIONS if question.slug == slug).text.replace("*", "").split())


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
