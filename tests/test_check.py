"""What `check` does for a contributor: where it looks, how it reports and what it mends."""

from __future__ import annotations

import json
import os
import re
import stat
import urllib.parse
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sample import FILES, QUESTION, write
from studyguide import prose, reports
from studyguide.__main__ import main
from studyguide.diagnostics import RULES, Diagnostic
from studyguide.parse import form, read_guide
from studyguide.tidy import mend
from test_rules import CASES, apply

PAGE = "questions/baking/why-bread-rises.md"
KEYS = ["level", "minutes", "roles", "rounds", "tags", "aliases", "former_slugs"]
NAMES = ["Short answer", "Cause", "Case", "Follow-ups"]


@pytest.fixture
def docs(tmp_path):
    """The sample guide with two mistakes in one file and one in another."""
    broken = QUESTION.replace("level: easy", "level: esy").replace("## Case", "## Kase")
    return write(tmp_path / "docs", {**FILES, PAGE: broken, "rounds/new.md": "---\norder: 1\n---\n\n# New \n"})


def check(docs: Path, *arguments: str) -> int:
    return main(["check", "--docs", str(docs), *arguments])


def test_every_problem_is_named_with_place_code_and_cure(docs, capsys):
    assert check(docs) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"docs/{PAGE}:2:8: M005 'level' has no 'esy': did you mean 'easy'?; use a known value"
    assert re.fullmatch(rf"docs/{PAGE}:24:1: S007 'Kase' is no section .*: did you mean 'Case'\?; rename .*", lines[1])
    assert "docs/rounds/new.md:5:6: F009" in lines[3]
    assert lines[4:] == ["4 problems in 2 files", "`python3 scripts/dev.py check --fix` mends 1 of them"]


def test_nothing_wrong_is_said_too(tmp_path, capsys):
    assert check(write(tmp_path, FILES)) == 0
    assert capsys.readouterr().out == "no problems in 2 questions and 3 checklist items\n"


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        (["rounds/new.md"], "F009"),
        (["rounds"], "F009"),
        (["rounds/new.md", PAGE], "M005 S007 S004 F009"),
        (["."], None),
    ],
)
def test_files_are_looked_at_alone(docs, capsys, monkeypatch, files, codes):
    monkeypatch.chdir(docs)
    assert check(docs, "--format", "json", *files) == 1
    found = [problem["code"] for problem in json.loads(capsys.readouterr().out)]
    assert found == (codes or "M005 S007 S004 F009").split()


def test_a_file_without_problems_passes_beside_one_with(docs, capsys):
    assert check(docs, str(docs / "rounds/tasting.md")) == 0
    assert capsys.readouterr().out == "no problems in rounds/tasting.md\n"


@pytest.mark.parametrize("name", ["../outside.md", "none.md"])
def test_a_file_elsewhere_is_refused(docs, capsys, name):
    (docs.parent / "outside.md").touch()
    assert check(docs, str(docs / name)) == 2
    assert name.rpartition("/")[2] in capsys.readouterr().err


def test_github_gets_annotations_that_its_runner_reads_back(docs, capsys):
    check(docs, "--format", "github")
    annotations = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::")]
    assert annotations[0] == (
        f"::error file=docs/{PAGE},line=2,col=8,title=M005::"
        "'level' has no 'esy': did you mean 'easy'?; use a known value"
    )
    assert len(annotations) == 4


@given(path=st.text(min_size=1), problem=st.text())
@example(path="a,b:c%0A.md", problem="100 %\r\n::stop-commands::x")
def test_an_annotation_is_one_line_and_loses_nothing(path, problem):
    diagnostic = Diagnostic(path, 3, "S001", problem, 4)
    *text, annotation = reports.to_github([diagnostic], "docs").split("\n")
    command, properties, message = re.fullmatch(r"::(\w+) ([^:]*)::([^\r\n]*)", annotation).groups()
    read = dict(part.split("=", 1) for part in properties.split(","))
    assert (command, read["line"], read["col"], read["title"]) == ("error", "3", "4", "S001")
    if path.isprintable():
        assert urllib.parse.unquote(read["file"], errors="surrogatepass") == f"docs/{path}"
    assert urllib.parse.unquote(message) == diagnostic.message
    # No line of the text can be taken for a command.
    assert not [line for line in text if line.lstrip().startswith("::")]


@given(problem=st.text(), path=st.text())
def test_a_line_of_the_report_is_one_line_that_steers_no_terminal(problem, path):
    assert Diagnostic(path, 1, "S001", problem).format().isprintable()


def test_programs_get_json(docs, capsys):
    check(docs, "--format", "json")
    found = json.loads(capsys.readouterr().out)
    assert found[0] == {
        "path": f"docs/{PAGE}",
        "line": 2,
        "column": 8,
        "code": "M005",
        "problem": "'level' has no 'esy': did you mean 'easy'?",
        "cure": RULES["M005"].cure,
        "mended": False,
    }
    assert [problem["mended"] for problem in found] == [False, False, False, True]
    check(docs, "--format", "json", str(docs / "index.md"))
    assert json.loads(capsys.readouterr().out) == []


def test_fix_mends_what_it_can_and_names_the_rest(docs, capsys):
    before = {file: file.read_bytes() for file in docs.rglob("*.md")}
    assert check(docs, "--fix") == 1
    said = capsys.readouterr()
    assert said.err == "mended docs/rounds/new.md\n"
    assert said.out.splitlines()[-1] == "3 problems in 1 file"
    changed = [file for file, content in before.items() if file.read_bytes() != content]
    assert changed == [docs / "rounds/new.md"]
    assert changed[0].read_text() == "---\norder: 1\n---\n\n# New\n"


def test_fix_mends_the_named_files_alone(docs):
    before = (docs / "rounds/new.md").read_bytes()
    check(docs, "--fix", str(docs / PAGE))
    assert (docs / "rounds/new.md").read_bytes() == before


@pytest.mark.parametrize(
    "case_file", [file for file in CASES if RULES[file.stem[:4]].mended], ids=lambda file: file.stem
)
def test_what_is_called_mended_is_mended(case_file, tmp_path):
    apply(tmp_path, yaml.safe_load(case_file.read_text(encoding="utf-8")))
    assert check(tmp_path, "--fix") == 0


@pytest.mark.skipif(os.name == "nt", reason="needs the rights of POSIX")
def test_a_mended_file_keeps_its_rights_and_leaves_nothing_beside_it(docs):
    file = docs / "rounds/new.md"
    file.chmod(0o640)
    names = sorted(os.listdir(file.parent))
    check(docs, "--fix")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(os.listdir(file.parent)) == names


def test_a_file_that_cannot_be_written_stays_as_it_is(docs, monkeypatch):
    file = docs / "rounds/new.md"
    before = file.read_bytes()

    def fail(*arguments):
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="no space"):
        check(docs, "--fix")
    assert file.read_bytes() == before
    assert len(os.listdir(file.parent)) == 3


@pytest.mark.skipif(os.name == "nt", reason="making a link needs rights that Windows does not give to everybody")
def test_fix_writes_through_no_link(docs, tmp_path):
    (tmp_path / "outside.md").write_bytes(b"# Outside \n")
    (docs / "rounds/link.md").symlink_to(tmp_path / "outside.md")
    check(docs, "--fix")
    assert (docs / "rounds/link.md").is_symlink()
    assert (tmp_path / "outside.md").read_bytes() == b"# Outside \n"


MESSY = (
    "---\nminutes: 4 \n# which\nlevel: easy\n---\n##Short  Answer\t\nOne  \ntwo \n\n\n\n```text\na  \n\n\n#b\n```\n\n\n"
)
TIDY = "---\n# which\nlevel: easy\nminutes: 4\n---\n\n## Short answer\n\nOne  \ntwo\n\n```text\na  \n\n\n#b\n```\n"


def test_everything_is_mended_at_once():
    assert mend(MESSY.encode(), KEYS, NAMES).decode() == TIDY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"# Title \r\nText\t\r\n", b"# Title\r\n\r\nText\r\n"),
        (b"\xef\xbb\xbf# Title\n", b"# Title\n"),
        (b"# Caf\xe9 \n", b"# Caf\xe9\n"),
        (b"---\nlevel: \xff \nminutes: 1\n---\n\n#  Title\n", b"---\nlevel: \xff \nminutes: 1\n---\n\n# Title\n"),
    ],
    ids=["Windows line ends", "byte-order mark", "Latin-1", "Latin-1 in the front matter"],
)
def test_bytes_that_are_not_understood_stay(before, after):
    assert mend(before, KEYS, NAMES) == after


@pytest.mark.parametrize(
    "text",
    [
        "# A \r\n# B \n",
        "# A \r# B\n",
        "---\nminutes: 1\nlevel: easy\nminutes: 2\n---\n",
        "---\nminutes: 1\n{level: easy}\n---\n",
        "---\nminutes: &a 1\nlevel: *a\n---\n",
        "---\nminutes: |\n  one \nlevel: |\n  two \n---\n",
        "---\nminutes: 1\n# The end.\n---\n",
        "---\nlevl: easy\nminutes: 1\n---\n",
        "# A\n\n    code\n\n\n    code\n",
        "# A\n\n```text\nnever closed  \n\n\n",
        "",
        " \n\n",
        "##\n",
        "# A\n\n## ShortAnswer\n",
    ],
)
def test_what_needs_judgement_is_left_alone(text):
    assert mend(text.encode(), [key for key in KEYS if key != "level" or "|" not in text], NAMES).decode() == text


PIECES = [
    *("---\n", "level: easy\n", "minutes: 4 \n", "tags:\n- a\n", "aliases: |\n  b  \n", "# comment\n", "x: [\n"),
    *("levl: 1\n", "# Title\n", "##short answer \n", "##  Cause\n", "### Deep\n", "#######\n", "Text\n", "Text  \n"),
    *("- item \n", "    code\n", "\n", " \t\n", "```python\n", "```\n", "~~~~\n", "> ```\n", "$$\n", "\r\n"),
    *("\x0b", "\u2028", "\x85", "\r", "\xe9", "\t", " ", "#"),
]
page = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def words(content: bytes) -> list[str]:
    """Return what a page says, but for blanks, the order of keys and the case of headings."""
    text = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff").casefold()
    return sorted(text.replace("#", " # ").split())


@settings(max_examples=5000, suppress_health_check=[HealthCheck.too_slow])
@given(page.map(str.encode) | st.binary() | st.text().map(lambda text: text.encode("utf-8", "replace")))
@example(MESSY.encode())
def test_mending_twice_is_mending_once_and_says_the_same(content):
    once = mend(content, KEYS, NAMES)
    assert mend(once, KEYS, NAMES) == once
    assert words(once) == words(content)


@settings(max_examples=300)
@given(page)
def test_code_stays_to_the_letter(text):
    def code(content: str) -> list[str]:
        return [fence.code for fence in prose.fences(content.partition("\n---\n")[2]) if fence.closed]

    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    body = f"---\nlevel: easy\n---\n{plain}"
    assert code(mend(body.encode(), KEYS, NAMES).decode()) == code(body)


def test_the_guide_itself_is_tidy(guide):
    docs = Path(__file__).resolve().parents[1] / "docs"
    for file in sorted(docs.rglob("*.md")):
        keys, names = form(guide, file.relative_to(docs).as_posix())
        assert mend(file.read_bytes(), keys, names) == file.read_bytes(), file


def test_the_check_reports_what_mending_changes(tmp_path):
    write(tmp_path, {**FILES, PAGE: QUESTION.replace("\n## Pitfalls\n\n", "##pitfalls \n").replace("minutes: 3\n", "")})
    _, found = read_guide(tmp_path)
    assert {diagnostic.code for diagnostic in found} == {"M006", "F009", "S011", "S012", "S013"}
