"""What an answer states is what its code gives."""

from __future__ import annotations

import warnings

import blocks
import pytest
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
