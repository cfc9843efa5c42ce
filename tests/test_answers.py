"""What an answer states is what its code gives."""

from __future__ import annotations

import warnings
from types import SimpleNamespace

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


def with_result(table: str) -> SimpleNamespace:
    """Return a question that shows a table under its SQL."""
    code = "CREATE TABLE t (word TEXT, n INTEGER);\nINSERT INTO t VALUES ('a', 7), (NULL, 10);\nSELECT * FROM t;\n"
    return SimpleNamespace(slug="q", path="q.md", text=f"```sql\n{code}```\n\n```text\n{table}```\n")


def test_the_table_below_sql_is_what_the_last_statement_finds():
    assert blocks.run(with_result("word   n\n----  --\na      7\nNULL  10\n")) == 1
    with pytest.raises(AssertionError, match="Expected"):
        blocks.run(with_result("word   n\n----  --\na      8\nNULL  10\n"))


@pytest.mark.parametrize("code", ["", "-- a remark alone\n", "SELECT 1"])
def test_sql_that_would_not_run_is_no_block(code):
    with pytest.raises(AssertionError):
        blocks.run(SimpleNamespace(slug="q", path="q.md", text=f"```sql\n{code}```\n"))
