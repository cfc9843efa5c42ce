"""What a candidate ticks on screen or takes along on paper."""

from __future__ import annotations

import re

import pytest
from conftest import build
from paper import SIZES, SQUARE, sheets, words
from pypdf import PdfReader
from reading import content
from studyguide import exports
from studyguide.checklists import checklists, holds, question_lists
from studyguide.kept import Kept
from studyguide.parse import read_guide
from studyguide.sheets import plain, sheet_name

SITE = "https://bread.example/guide/"


def squared(text: str, squares: int = 1) -> str:
    """Return a line of a sheet with its squares, as `sheets` reads it."""
    return f"{f'{SQUARE} ' * squares}{words(plain(text))}"


def assert_once_in_order(lines: list[str], text: str) -> None:
    """Check that a text has every line once, in order, and no square but theirs."""
    places = [text.find(line) for line in lines]
    assert -1 not in places, lines[places.index(-1)]
    assert places == sorted(places)
    for line in lines:
        assert text.count(f" {line} ") + text.endswith(f" {line}") == 1, line
    assert text.count(SQUARE) == sum(line.count(SQUARE) for line in lines)


@pytest.fixture
def addressed(project, tmp_path):
    """The site of the sample guide, built for an address."""
    finished = build(project, tmp_path / "site", SITE_URL=SITE)
    assert finished.returncode == 0, finished.stderr
    return tmp_path / "site"


def test_every_checklist_is_on_its_page_and_in_the_index(site, guide):
    links = {link["href"] for link in content(site, "checklists").find_all("a")}
    for checklist in checklists(guide):
        page = content(site, f"checklists/{checklist.slug}")
        assert [line["id"] for line in page.find_all("li", class_="item")] == [item.id for item in checklist.items]
        assert {f"{checklist.slug}/", *(sheet_name(checklist.slug, paper) for paper in SIZES)} <= links
        for name in (*(sheet_name(checklist.slug, paper) for paper in SIZES), f"{checklist.slug}.md"):
            assert page.find("a", href=f"../{name}")


def test_every_question_list_is_on_its_page_with_three_marks_each(site, guide):
    links = {link["href"] for link in content(site, "checklists").find_all("a")}
    for chosen in question_lists(guide):
        rows = content(site, f"checklists/{chosen.slug}").select(".question-list tbody tr")
        assert [row.a["href"].split("/")[-2] for row in rows] == [question.slug for question in chosen.questions]
        for row, question in zip(rows, chosen.questions, strict=True):
            names = [box["aria-label"] for box in row.find_all("input", type="checkbox")]
            title = " ".join(plain(question.title).split())
            assert names == [f"{mark}: {title}" for mark in ("Know it", "Shaky", "To learn")]
        assert {f"{chosen.slug}/", *(sheet_name(chosen.slug, paper) for paper in SIZES)} <= links


def test_every_category_and_role_with_questions_has_a_question_list(guide):
    asked = [question for chosen in question_lists(guide) for question in chosen.questions]
    for question in guide.questions:
        assert asked.count(question) == 1 + len(question.roles), question.slug


@pytest.mark.parametrize("paper", SIZES)
def test_a_sheet_has_every_item_once_in_order_with_its_square(site, guide, paper):
    for checklist in checklists(guide):
        pages = sheets(site / "checklists" / sheet_name(checklist.slug, paper))
        lines = [squared(item.text) for item in checklist.items]
        assert_once_in_order(lines, " ".join(pages))
        # No item is divided between two pages.
        assert all(any(line in page for page in pages) for line in lines)


@pytest.mark.parametrize("paper", SIZES)
def test_a_sheet_of_questions_has_each_once_in_order_with_three_squares(site, guide, paper):
    for chosen in question_lists(guide):
        pages = sheets(site / "checklists" / sheet_name(chosen.slug, paper))
        lines = [squared(question.title, squares=3) for question in chosen.questions]
        assert_once_in_order(lines, " ".join(pages))
        assert all(any(line in page for page in pages) for line in lines)


@pytest.mark.parametrize("paper", SIZES)
def test_a_sheet_can_be_read_by_everybody(site, guide, paper):
    for found in (*checklists(guide), *question_lists(guide)):
        reader = PdfReader(site / "checklists" / sheet_name(found.slug, paper))
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "en"
        assert root["/StructTreeRoot"]
        assert reader.metadata.title == found.title
        assert reader.outline[0].title == found.title
        assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
        for page in reader.pages:
            assert (round(page.mediabox.width), round(page.mediabox.height)) == SIZES[paper]
            assert page.extract_text().strip()
            for font in page["/Resources"]["/Font"].values():
                descendant = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
                assert {"/FontFile2", "/FontFile3"} & set(descendant)


@pytest.mark.parametrize("paper", SIZES)
def test_all_sheets_together_have_a_bookmark_for_each(site, guide, paper):
    outline = PdfReader(site / "checklists" / sheet_name("all", paper)).outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles == [found.title for found in checklists(guide)]


@pytest.mark.parametrize("paper", SIZES)
def test_the_day_is_one_sheet(site, paper):
    assert len(sheets(site / "checklists" / sheet_name("the-day", paper))) == 1


def test_a_checklist_is_there_as_plain_markdown(site, guide):
    for checklist in checklists(guide):
        lines = (site / f"checklists/{checklist.slug}.md").read_text(encoding="utf-8").splitlines()
        tasks = [line.removeprefix("- [ ] ") for line in lines if line.startswith("- [ ] ")]
        assert len(tasks) == len(checklist.items)
        for task, item in zip(tasks, checklist.items, strict=True):
            assert task.startswith(plain(item.text))
            assert "{#" not in task
    for chosen in question_lists(guide):
        text = (site / f"checklists/{chosen.slug}.md").read_text(encoding="utf-8")
        tasks = re.findall(r"^- \[ \] (.*)$", text, re.MULTILINE)
        assert tasks == [plain(question.title) for question in chosen.questions]


def test_a_sheet_and_a_printed_page_say_where_they_come_from(addressed):
    for name, address in (("before", "checklists/before/"), ("all", "checklists/")):
        page = PdfReader(addressed / f"checklists/{name}.pdf").pages[0]
        assert page.extract_text().rstrip().splitlines()[-1].startswith(SITE + address)
    for path in ("checklists/before", "questions/baking/why-bread-rises"):
        shown = content(addressed, path)
        assert shown.find(class_="paper-address").text == f"{SITE}{path}/"
        assert shown.find(class_="paper-code").svg.path


def test_without_an_address_nothing_is_said_of_it(site):
    assert not content(site, "checklists/before").find(class_=re.compile("paper-"))
    assert "http" not in PdfReader(site / "checklists/before.pdf").pages[0].extract_text()


def with_item(project, text: str):
    """Return the sample guide with another item."""
    file = project / "docs/stages/before/index.md"
    file.write_text(file.read_text(encoding="utf-8").replace("Feed the dough", text), encoding="utf-8")
    return read_guide(project / "docs")[0]


def test_other_scripts_and_symbols_are_printed(project):
    text = "Ελλάδα Привет őşłẾ 日本語かな 简体 繁體 한국어 → √ ✓ ₹"
    made = exports.sheets(with_item(project, text), "Bread", "", Kept(project / "kept"))
    assert words(text) in sheets(made["checklists/before.pdf"])[0]


def test_characters_that_no_font_has_are_named_with_their_checklist(project):
    with pytest.raises(ValueError, match=re.escape("Before the tasting: the fonts have no 😀 (U+1F600), ไ (U+0E44)")):
        exports.sheets(with_item(project, "Smile 😀 ไ"), "Bread", "", Kept(project / "kept"))


def test_an_item_with_a_new_id_says_what_it_was_called(project, tmp_path):
    file = project / "docs/rounds/tasting.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("{#bread ", "{#loaf former=bread,bun "), encoding="utf-8")
    finished = build(project, tmp_path / "site")
    assert finished.returncode == 0, finished.stderr
    for path in ("rounds/tasting", "checklists/round-tasting", "checklists/mine"):
        line = content(tmp_path / "site", path).find("li", id="loaf")
        assert line["data-former"].split() == ["bread", "bun"]
        assert line["data-region"] == "alps"


@pytest.mark.parametrize(("chosen", "other"), [("remote", "on-site"), ("on-site", "remote")])
def test_a_formats_checklist_leaves_out_what_holds_for_the_other_only(guide, chosen, other):
    items = next(checklist for checklist in checklists(guide) if checklist.slug == f"format-{chosen}").items
    assert items
    assert not [item.id for item in items if item.limits.get("format") == (other,)]
    stages = [item for item in guide.items if item.page in guide.stages]
    assert [item.id for item in items] == [item.id for item in stages if holds(item, "format", chosen)]


def test_the_day_has_a_sheet_of_its_own(guide):
    day = next(checklist for checklist in checklists(guide) if checklist.slug == "the-day")
    assert {item.day for item in day.items} == {0}
    assert len(day.items) > 10


def test_home_and_stage_pages_lead_to_the_sheet_in_one_step(site, guide):
    for stage in guide.stage_indexes():
        for path, up in (("", ""), (f"stages/{stage.slug}", "../../")):
            links = {link["href"] for link in content(site, path).find_all("a")}
            wanted = [f"{stage.slug}/", *(sheet_name(stage.slug, paper) for paper in SIZES)]
            assert {f"{up}checklists/{name}" for name in wanted} <= links
