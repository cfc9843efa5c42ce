"""What the build does with good and with bad content."""

from __future__ import annotations

import filecmp
import os
import shutil
from pathlib import Path

import pytest
from conftest import build, make_project
from sample import FILES

QUESTION = "questions/baking/why-bread-rises.md"


def change(project: Path, path: str, old: str, new: str) -> None:
    """Replace a text in a file of a project's content."""
    file = project / "docs" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def differences(left: Path, right: Path) -> list[str]:
    """Return the paths in which two folders differ."""
    files = {path.relative_to(folder) for folder in (left, right) for path in folder.rglob("*") if path.is_file()}
    _, different, missing = filecmp.cmpfiles(left, right, [str(file) for file in files], shallow=False)
    return sorted(different + missing)


def test_another_guide_builds_with_the_same_generator(project, tmp_path):
    finished = build(project, tmp_path / "site")
    assert finished.returncode == 0, finished.stderr
    assert "Why does bread rise?" in (tmp_path / "site/questions/index.html").read_text(encoding="utf-8")


def test_the_same_input_gives_the_same_bytes(project, tmp_path):
    other = make_project(tmp_path / "moved here", FILES)
    for place, seed in ((project, "1"), (other, "2")):
        finished = build(place, tmp_path / seed, PYTHONHASHSEED=seed, SOURCE_DATE_EPOCH="1700000000")
        assert finished.returncode == 0, finished.stderr
    assert differences(tmp_path / "1", tmp_path / "2") == []


def test_the_build_leaves_the_content_as_it_is(project, tmp_path):
    shutil.copytree(project / "docs", tmp_path / "before")
    build(project, tmp_path / "site")
    assert differences(tmp_path / "before", project / "docs") == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[x](../oven/none.md)", "../oven/none.md"),
        ("[x](bake-a-loaf.md#none)", "#none"),
        ("[x](#none)", "#none"),
    ],
)
def test_a_link_to_nothing_fails_the_build_and_is_named(project, tmp_path, link, said):
    change(project, QUESTION, "That time", f"{link} That time")
    finished = build(project, tmp_path / "site")
    assert finished.returncode != 0
    assert said in finished.stderr


def test_links_to_nothing_on_several_pages_are_all_named(project, tmp_path):
    paths = [path for path in FILES if path.endswith(".md")]
    # A page as long as all others together, so that another process renders those.
    with (project / "docs/index.md").open("a", encoding="utf-8") as file:
        file.write("\nBread rises, and nobody knows when.\n" * 1_000)
    targets = {f"none-{number}.md": path for number, path in enumerate(paths)}
    for target, path in targets.items():
        with (project / "docs" / path).open("a", encoding="utf-8") as file:
            file.write(f"\n[x]({target})\n")
    finished = build(project, tmp_path / "site")
    assert finished.returncode != 0
    assert [path for target, path in targets.items() if target not in finished.stderr] == []


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system renders with one processor anyway")
def test_one_processor_gives_the_same_bytes_as_several(project, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build(project, tmp_path / "several").returncode == 0
    mine = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(mine)})
    try:
        assert build(project, tmp_path / "one").returncode == 0
    finally:
        os.sched_setaffinity(0, mine)
    assert differences(tmp_path / "several", tmp_path / "one") == []


def test_a_link_to_a_folded_step_and_to_an_item_holds(project, tmp_path):
    change(
        project,
        QUESTION,
        "That time",
        "[x](bake-a-loaf.md#case) [y](../../rounds/tasting.md#bread) That time",
    )
    finished = build(project, tmp_path / "site")
    assert finished.returncode == 0, finished.stderr


def test_content_with_problems_is_not_built_and_each_is_named(project, tmp_path):
    change(project, QUESTION, "level: easy", "level: esy")
    change(project, QUESTION, "## Case", "## Kase")
    finished = build(project, tmp_path / "site")
    assert finished.returncode != 0
    assert f"docs/{QUESTION}:2:8: M005" in finished.stderr
    assert f"docs/{QUESTION}:{FILES[QUESTION].partition('## Case')[0].count(chr(10)) + 1}:1: S007" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert not (tmp_path / "site/index.html").exists()


def test_a_figure_whose_code_fails_is_named_without_a_traceback(project, tmp_path):
    (project / "docs/questions/baking/figures").mkdir()
    (project / "docs/questions/baking/figures/loaf.py").write_text("def draw(figure):\n    1 / 0\n", encoding="utf-8")
    change(project, QUESTION, "That time", "![A loaf that rises in the oven](figures/loaf.svg)\n\nThat time")
    finished = build(project, tmp_path / "site")
    assert finished.returncode != 0
    assert "figures/loaf.py: the figure cannot be drawn: ZeroDivisionError" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_a_figure_is_drawn_again_only_when_its_code_changed(project, tmp_path):
    page, title = tmp_path / "site/questions/baking/why-bread-rises/index.html", tmp_path / "title"
    figure = project / "docs/questions/baking/figures/loaf.py"
    figure.parent.mkdir()
    change(project, QUESTION, "That time", "![A loaf that rises in the oven](figures/loaf.svg)\n\nThat time")
    code = f"def draw(figure):\n    figure.suptitle(open({str(title)!r}).read())\n"
    for said, comment, shown in (("First", "", "First"), ("Second", "", "First"), ("Second", "# Mended\n", "Second")):
        figure.write_text(code + comment, encoding="utf-8")
        title.write_text(said, encoding="utf-8")
        assert build(project, tmp_path / "site").returncode == 0
        assert f">{shown}</text>" in page.read_text(encoding="utf-8")
    assert len(list((project / ".cache/figures").iterdir())) == 1


def test_a_figure_is_inlined_in_the_colours_of_the_page(project, tmp_path):
    (project / "docs/questions/baking/figures").mkdir()
    code = "def draw(figure):\n    figure.subplots().plot([0, 1], [0, 1])\n"
    (project / "docs/questions/baking/figures/loaf.py").write_text(code, encoding="utf-8")
    change(project, QUESTION, "That time", "![A loaf that rises in the oven](figures/loaf.svg)\n\nThat time")
    finished = build(project, tmp_path / "site")
    assert finished.returncode == 0, finished.stderr
    page = (tmp_path / "site/questions/baking/why-bread-rises/index.html").read_text(encoding="utf-8")
    svg = page[page.index("<svg", page.index('class="figure"')) :].partition("</svg>")[0]
    assert 'aria-label="A loaf that rises in the oven"' in svg
    assert "var(--figure-0)" in svg
    assert "<style" not in svg
    assert "currentColor" in svg


def test_a_renamed_question_is_still_found_at_its_old_address(project, tmp_path):
    change(project, QUESTION, "aliases: [levain]", "aliases: [levain]\nformer_slugs: [rising]")
    finished = build(project, tmp_path / "site")
    assert finished.returncode == 0, finished.stderr
    page = (tmp_path / "site/questions/baking/rising/index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../why-bread-rises/"' in page


@pytest.mark.skipif(os.name == "nt", reason="making a link needs rights that Windows does not give to everybody")
def test_a_link_out_of_the_content_is_refused(project, tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/index.md").write_text("# Secret\n", encoding="utf-8")
    (project / "docs/rounds/more").symlink_to(tmp_path / "secret")
    finished = build(project, tmp_path / "site")
    assert "docs/rounds/more:1:1: F006" in finished.stderr
