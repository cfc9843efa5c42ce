"""What `new` does for somebody who adds a question, and what `stats` counts."""

from __future__ import annotations

import io
import json
import re
import shutil

import pytest
from conftest import ROOT
from sample import FILES, write
from studyguide.__main__ import main
from studyguide.model import CLOSING_SECTIONS, SHORT_ANSWER
from studyguide.new import GUIDANCE
from studyguide.parse import read_guide
from studyguide.similar import NEAR, Similarity

NEW = "questions/baking/crust-crisp.md"


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", FILES)


def new(docs, *arguments: str) -> int:
    return main(["new", "--docs", str(docs), *arguments])


def test_a_question_has_the_outline_with_guidance_and_the_way_on(docs, capsys):
    assert new(docs, "baking", "Why is a crust crisp?", "--slug", "crust-crisp") == 0
    text = (docs / NEW).read_text(encoding="utf-8")
    assert re.findall("^## (.*)", text, re.MULTILINE) == [SHORT_ANSWER, "Cause", "Case", "Extras", *CLOSING_SECTIONS]
    assert "# Why is a crust crisp?\n" in text
    assert "## Case\n\nTODO: An example (about 30 % of the time)\n" in text
    assert "What else (about 10 % of the time); remove the section" in text
    said = capsys.readouterr().out
    assert f"made docs/{NEW}" in said
    assert f"python3 scripts/dev.py check docs/{NEW}" in said
    assert "http://127.0.0.1:8000/questions/baking/crust-crisp/" in said


def test_the_check_of_a_fresh_file_is_its_list_of_things_to_do(docs, capsys):
    new(docs, "baking", "Why is a crust crisp?", "--slug", "crust-crisp")
    _, found = read_guide(docs)
    assert {diagnostic.path for diagnostic in found} == {NEW}
    text = (docs / NEW).read_text(encoding="utf-8")
    unwritten = [diagnostic for diagnostic in found if diagnostic.code == "S014"]
    assert len(unwritten) == text.count("\nTODO:") + text.count("\n- TODO:") == 8
    assert unwritten[1].problem == "'Cause' is still to be written: Why it is so (about 60 % of the time)"
    others = [diagnostic.problem for diagnostic in found if diagnostic.code != "S014"]
    assert others == [
        "'level' has no 'TODO': allowed are easy, hard",
        "'minutes' must be a whole number from 1 to 60",
        "the answer has 92 words",
    ]


def test_doing_what_the_list_says_makes_it_good(docs):
    new(docs, "baking", "Why is a crust crisp?", "--slug", "crust-crisp")
    text = (docs / NEW).read_text(encoding="utf-8")
    text = text.replace("level: TODO", "level: easy").replace("minutes: TODO", "minutes: 3")
    text = re.sub("TODO: .*", "Heat dries the outside. " * 12, text).replace(". \n", ".\n")
    (docs / NEW).write_text(text, encoding="utf-8")
    assert read_guide(docs)[1] == []


def test_who_names_nothing_is_asked(docs, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("1\nWhy is a crust crisp?\n"))
    assert new(docs, "--slug", "crust-crisp") == 0
    said = capsys.readouterr().out
    assert "  1  baking " in said
    assert (docs / NEW).exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bakin", "Why is a crust crisp?"], "did you mean 'baking'?"),
        (["baking", "Why does bread rise?"], "100%  Why does bread rise?"),
        (["baking", "Why does the bread rise"], "Why does bread rise?  (questions/baking/why-bread-rises.md)"),
        (["baking", "Why is a crust crisp?", "--slug", "bake-a-loaf"], "taken by questions/baking/bake-a-loaf.md"),
        (["baking", "Why is a crust crisp?", "--slug", "../../crust"], "is no file name"),
        (["baking", "Why is a crust crisp?", "--slug", "index"], "index.md is there already"),
        (["baking", "???"], "is no file name"),
        (["baking"], "nothing was entered"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason_and_nothing_is_made(docs, capsys, monkeypatch, arguments, said):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    before = {file: file.read_bytes() for file in docs.rglob("*.md")}
    assert new(docs, *arguments) == 1
    assert said in capsys.readouterr().err
    assert {file: file.read_bytes() for file in docs.rglob("*.md")} == before


def test_a_file_is_named_after_the_telling_words(tmp_path):
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    assert new(tmp_path / "docs", "fundamentals", "What is Kähler leakage, and how do you know?") == 0
    assert (tmp_path / "docs/questions/fundamentals/kahler-leakage.md").exists()


def test_a_similar_question_is_made_where_its_author_insists(docs):
    assert new(docs, "baking", "Why does rye bread rise?", "--anyway", "--slug", "rye") == 0
    assert (docs / "questions/baking/rye.md").exists()


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("What is the bias variance tradeoff?", "questions/fundamentals/bias-variance-trade-off.md"),
        ("How can one avoid overfitting?", "questions/fundamentals/prevent-overfitting.md"),
        ("Explain the central limit theorem", "questions/mathematics/central-limit-theorem.md"),
        ("What is dropout?", "questions/deep-learning/dropout.md"),
        ("How would you select features?", "questions/features-and-data/feature-selection.md"),
    ],
)
def test_a_question_in_other_words_is_found(guide, title, path):
    score, question = Similarity(guide).nearest(title)[0]
    assert question.path == path
    assert score > NEAR


@pytest.mark.parametrize("title", ["What is a lighthouse?", "How do you brew coffee at home?"])
def test_a_question_about_something_else_is_not_held_up(guide, title):
    assert Similarity(guide).nearest(title)[0][0] < NEAR


def test_each_closing_section_has_guidance():
    assert list(GUIDANCE) == [SHORT_ANSWER, *CLOSING_SECTIONS]


def stats(docs, capsys, *arguments):
    assert main(["stats", "--docs", str(docs), *arguments]) == 0
    return capsys.readouterr()


def test_the_sample_is_counted(docs, capsys):
    counted = json.loads(stats(docs, capsys, "--format", "json").out)
    words = counted.pop("words")
    assert counted == {
        "questions": 2,
        "checklist_items": 3,
        "checked_blocks": 2,
        "by_category": {"baking": 2},
        "by_level": {"easy": 1, "hard": 1},
        "by_role": {"baker": 2},
        "by_round": {"tasting": 2},
        "share_with": {"figure": 0.0, "code": 1.0, "references": 1.0},
    }
    assert words["minimum"] <= words["median"] <= words["maximum"] < words["total"]
    assert words["minimum"] > 250


def test_the_numbers_are_readable(docs, capsys):
    lines = stats(docs, capsys).out.splitlines()
    assert lines[0] == "2 questions, 3 checklist items"
    assert "questions with figure: 0%, code: 100%, references: 100%" in lines
    table = lines.index("level  questions")
    assert lines[table + 1 : table + 3] == ["easy           1", "hard           1"]


def test_an_empty_guide_is_counted_and_problems_are_mentioned(tmp_path, capsys):
    said = stats(tmp_path, capsys)
    assert said.out.startswith("0 questions")
    assert "the check finds 1 problems" in said.err


def test_the_counted_blocks_are_those_that_the_tests_run(capsys):
    from blocks import count_written

    assert json.loads(stats(ROOT / "docs", capsys, "--format", "json").out)["checked_blocks"] == count_written()
