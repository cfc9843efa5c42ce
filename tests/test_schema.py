"""The JSON Schema that editors read and the parser say the same of every front matter."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from sample import FILES, write
from studyguide import document, exports, schema
from studyguide.__main__ import main
from studyguide.fields import check_fields
from studyguide.frontmatter import parse_yaml, split
from studyguide.model import Guide
from studyguide.parse import kind_of, read_guide
from test_rules import CASES, apply

OF_SCHEMA = {"M003", "M004", "M005", "M006", "M007"}
"""The rules that the schema knows; a key that stands twice is none of YAML's values, so that it cannot."""


class Loader(yaml.SafeLoader):
    """Reads YAML as editors do, which know no dates."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def verdicts(docs: Path) -> dict[str, tuple[bool, bool]]:
    """Return what the schema and the parser say of each file whose YAML can be read, by its path."""
    guide, found = read_guide(docs)
    published = exports.schemas(guide)
    both = {}
    for file in sorted([*docs.rglob("*.md"), docs / "taxonomy.yml"]):
        path = file.relative_to(docs).as_posix()
        read, _ = document.read(docs, path) if file.exists() else (None, None)
        if read is None or kind_of(path) in (None, "plain"):
            continue
        text = read.text if path == "taxonomy.yml" else split(read.text)[0]
        if text is None or parse_yaml(path, text)[1]:
            continue
        validator = Draft7Validator(json.loads(published[f"schemas/{kind_of(path)}.json"]))
        named = [d for d in found if d.path == path and d.code in OF_SCHEMA]
        in_front = [d for d in named if path == "taxonomy.yml" or d.line < read.first_line]
        both[path] = validator.is_valid(yaml.load(text, Loader)), not in_front
    return both


@pytest.mark.parametrize("case_file", CASES, ids=lambda file: file.stem)
def test_schema_and_parser_agree_on_every_fixture(case_file, tmp_path):
    apply(tmp_path, yaml.safe_load(case_file.read_text(encoding="utf-8")))
    both = verdicts(tmp_path)
    assert {path: pair for path, pair in both.items() if pair[0] != pair[1]} == {}


def test_fixtures_that_break_a_key_are_refused_by_both(tmp_path):
    refused = set()
    for number, case_file in enumerate(CASES):
        apply(tmp_path / str(number), yaml.safe_load(case_file.read_text(encoding="utf-8")))
        if (False, False) in verdicts(tmp_path / str(number)).values():
            refused.add(case_file.stem)
    assert {code for code in OF_SCHEMA if not any(stem.startswith(code) for stem in refused)} == set()


def test_schema_and_parser_agree_on_the_guide_itself():
    both = verdicts(ROOT / "docs")
    assert len(both) > 60
    assert set(both.values()) == {(True, True)}


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Guide:
    return read_guide(write(tmp_path_factory.mktemp("sample"), FILES))[0]


text = st.text(st.characters(min_codepoint=9, max_codepoint=126, exclude_characters="\x0b\x0c\x0e"), max_size=8)
scalar = (
    st.none()
    | st.booleans()
    | st.integers(-5, 70)
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: not number.is_integer())
    | st.sampled_from(["easy", "hard", "dough", "oven", "baker", "tasting", "one\ntwo", "", " ", "no", "2024-01-01"])
    | text
)
value = st.recursive(scalar, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=2))
keys = ["level", "minutes", "roles", "rounds", "tags", "aliases", "former_slugs"]
right = st.fixed_dictionaries({"level": st.just("easy"), "minutes": st.integers(0, 61)})
front = st.builds(
    lambda base, more, drop: {key: entry for key, entry in {**base, **more}.items() if key != drop},
    right,
    st.dictionaries(st.sampled_from(keys) | text, value, max_size=3),
    st.none() | st.sampled_from(keys),
)


@given(front)
@example({"level": "easy", "minutes": 3, "aliases": ["\n a \n"]})
@example({"level": "easy", "minutes": 3, "aliases": [1.5]})
@example({"level": "easy", "minutes": 3, "tags": ["dough", "dough"]})
def test_schema_and_parser_agree_on_any_values(sample, values):
    vocabulary = schema.vocabulary_of(sample)
    parsed, broken = parse_yaml("x.md", json.dumps(values))
    assert not broken
    found = check_fields("x.md", parsed, schema.question_fields(vocabulary))
    validator = Draft7Validator(schema.json_schema("question", vocabulary))
    assert validator.is_valid(values) == (not found), [diagnostic.format() for diagnostic in found]


def test_the_site_publishes_valid_schemas_with_the_guides_own_values(site, guide):
    for name in ("question", "category", "role", "round", "stage", "taxonomy"):
        published = json.loads((site / f"schemas/{name}.json").read_text(encoding="utf-8"))
        Draft7Validator.check_schema(published)
    question = json.loads((site / "schemas/question.json").read_text(encoding="utf-8"))["properties"]
    assert question["level"]["enum"] == sorted(guide.taxonomy.levels)
    assert all(field["description"] for field in question.values())


def test_a_new_file_names_its_schema(tmp_path):
    write(tmp_path / "docs", FILES)
    main(["new", "--docs", str(tmp_path / "docs"), "baking", "Why is a crust crisp?", "--slug", "crust"])
    file = tmp_path / "docs/questions/baking/crust.md"
    named = re.search(r"^# yaml-language-server: \$schema=(.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)[1]
    assert (file.parent / named).resolve() == tmp_path / "site/schemas/question.json"


def test_vs_code_finds_the_schema_and_what_the_check_names():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    for path, files in settings["yaml.schemas"].items():
        assert path.removeprefix("site/") in exports.schemas(Guide(schema.Taxonomy()))
        assert (ROOT / files).exists()
    matcher = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"][0]["problemMatcher"]
    line = "docs/roles/a: b.md:3:7: M005 'x' has no 'y'; use a known value"
    assert re.fullmatch(matcher["pattern"]["regexp"], line).groups() == (
        "docs/roles/a: b.md",
        "3",
        "7",
        "M005",
        "'x' has no 'y'; use a known value",
    )
