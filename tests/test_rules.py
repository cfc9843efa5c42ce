"""What the check says to a contributor: for every rule a file that breaks it, and only that rule speaks up."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from sample import FILES, write
from studyguide.diagnostics import RULES
from studyguide.parse import read_guide
from studyguide.prose import count_words
from studyguide.rules import answer_text

CASES = sorted(Path(__file__).parent.glob("rules/*.yml"))


def apply(docs: Path, case: dict) -> None:
    """Change the sample guide as a case says."""
    files = dict(FILES)
    for path, (old, new) in case.get("replace", {}).items():
        assert files[path].count(old) >= 1, f"{old!r} is not in {path}"
        files[path] = files[path].replace(old, new)
    files.update(case.get("add", {}))
    for path in case.get("remove", []):
        del files[path]
    write(docs, files)
    for path, text in case.get("bytes", {}).items():
        (docs / path).write_bytes(text.encode("latin-1"))
    for path, size in case.get("long", {}).items():
        (docs / path).write_bytes(b"# Long\n" + b"a" * size)
    for path, target in case.get("links", {}).items():
        os.symlink(target, docs / path)


@pytest.mark.parametrize("case_file", CASES, ids=lambda file: file.stem)
def test_a_broken_rule_is_named_with_its_place_and_nothing_else_is(case_file, tmp_path):
    case = yaml.safe_load(case_file.read_text(encoding="utf-8"))
    apply(tmp_path, case)
    _, found = read_guide(tmp_path)
    told = [f"{d.path}:{d.line}:{d.column} {d.problem}" for d in found]
    # What a library says of a formula or of YAML is its own affair, and stands at the end.
    assert [text[: len(wanted)] for text, wanted in zip(told, case["expect"])] == case["expect"], told
    assert len(told) == len(case["expect"]), told
    assert {d.code for d in found} == {case_file.stem.partition("-")[0]}
    for wanted in case.get("says", []):
        assert any(wanted in d.format() for d in found), [d.format() for d in found]


def test_every_rule_has_a_case():
    assert {file.stem.partition("-")[0] for file in CASES} == set(RULES)


def test_the_sample_guide_breaks_no_rule(tmp_path):
    guide, found = read_guide(write(tmp_path, FILES))
    assert found == []
    assert [question.slug for question in guide.questions] == ["why-bread-rises", "bake-a-loaf"]


def test_an_address_is_no_word_of_an_answer(tmp_path):
    page = "questions/baking/why-bread-rises.md"
    linked = FILES[page].replace("That time", "[That](bake-a-loaf.md) time").replace("[levain]", "[bake-a-loaf]")
    guide, found = read_guide(write(tmp_path, {**FILES, page: linked}))
    assert found == []
    unlinked, _ = read_guide(write(tmp_path / "unlinked", FILES))
    words, expected = (count_words(answer_text(either.question(page))) for either in (guide, unlinked))
    assert words == expected


def test_all_problems_of_all_files_are_named_in_one_run(tmp_path):
    broken = FILES["questions/baking/why-bread-rises.md"].replace("easy", "esy").replace("## Case", "## Kase")
    write(tmp_path, {**FILES, "questions/baking/why-bread-rises.md": broken, "rounds/tasting.md": "nothing\n"})
    _, found = read_guide(tmp_path)
    assert [d.code for d in found] == ["M005", "S007", "S004", "M001", "S001"]


def test_a_broken_taxonomy_is_named_once_and_blames_no_other_file(tmp_path):
    write(tmp_path, {**FILES, "taxonomy.yml": FILES["taxonomy.yml"].replace("tags: {", "tags: [")})
    _, found = read_guide(tmp_path)
    assert [d.path for d in found] == ["taxonomy.yml"]
