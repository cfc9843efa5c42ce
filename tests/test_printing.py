"""What comes out of a printer when a reader prints a page in the browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import pytest
from paper import SIZES, sheets, words
from playwright.sync_api import Browser, Page
from reading import content
from studyguide.checklists import checklists, question_lists
from studyguide.model import Guide
from studyguide.sheets import plain
from test_checklists import assert_once_in_order, squared

QUESTION = "questions/fundamentals/bias-variance-trade-off/"
PAPER_WIDTH = 673
"""What A4 leaves between its margins, in CSS pixels; Letter leaves more."""
TICKED = "document.querySelectorAll('li.item input').forEach((box) => { box.checked = true })"
TICKS = "boxes => boxes.filter((box) => getComputedStyle(box).backgroundImage !== 'none').length"

Printer = Callable[..., list[str]]


@pytest.fixture
def dark_page(chromium: Browser, address: str) -> Iterator[Page]:
    """A page in the dark scheme whose print dialog does not open."""
    context = chromium.new_context(base_url=address, color_scheme="dark")
    context.add_init_script("window.print = () => {}")
    yield context.new_page()
    context.close()


@pytest.fixture(params=SIZES)
def paper(request: pytest.FixtureRequest) -> str:
    """A kind of paper."""
    return request.param


@pytest.fixture
def by_turns(paper: str) -> Callable[[Sequence], Sequence]:
    """What leaves every other thing to the other kind of paper: to print takes most of the time of the tests."""
    first = list(SIZES).index(paper)
    return lambda things: things[first :: len(SIZES)]


@pytest.fixture
def print_out(paper: str, dark_page: Page) -> Printer:
    """What prints a page on a kind of paper, a button of it pressed before, and returns the words of each sheet."""

    def print_page(path: str, pressed: str = "") -> list[str]:
        dark_page.goto(path, wait_until="networkidle")
        if pressed:
            dark_page.get_by_role("button", name=pressed, exact=True).click()
        return sheets(dark_page.pdf(format=paper))

    return print_page


def test_a_checklist_prints_every_item_once_with_its_square_and_none_of_the_site(print_out: Printer, by_turns, guide):
    for checklist in by_turns(checklists(guide)):
        pages = print_out(f"checklists/{checklist.slug}/")
        lines = [squared(item.text) for item in checklist.items]
        assert_once_in_order(lines, " ".join(pages))
        headings = {words(text) for group in checklist.groups for text in (group.page, group.heading)}
        for page in pages:
            # More than the page's number.
            assert len(page) > 20
            for furniture in ("Contribute", "All questions", "Table of contents", "PDF", "Made with", "Calendar"):
                assert furniture not in page
            # No heading stands alone at the end.
            assert not page.endswith(tuple(headings))
        # No item is divided between two sheets.
        assert all(any(line in page for page in pages) for line in lines)


def test_a_question_list_prints_every_question_once_with_three_squares(print_out: Printer, by_turns, guide: Guide):
    for chosen in by_turns(question_lists(guide)):
        pages = print_out(f"checklists/{chosen.slug}/")
        lines = [squared(question.title, squares=3) for question in chosen.questions]
        assert_once_in_order(lines, " ".join(pages))
        assert all(any(line in page for page in pages) for line in lines)
        # Each sheet says what the squares mean.
        assert all("Know it Shaky To learn" in page for page in pages)


def test_the_day_is_one_sheet(print_out: Printer):
    assert len(print_out("checklists/the-day/")) == 1


def test_a_list_put_together_prints_what_was_chosen_and_says_so(print_out: Printer, guide: Guide):
    pages = print_out("checklists/mine/?stage=during&format=remote&region=india")
    items = [
        item
        for item in guide.items
        if item.page.path.startswith("stages/during/")
        and "remote" in item.limits.get("format", ("remote",))
        and "india" in item.limits.get("region", ("india",))
    ]
    assert_once_in_order([squared(item.text) for item in items], " ".join(pages))
    assert f"During the interview Remote India {len(items)} items" in pages[0]
    assert "Ready lists" not in " ".join(pages)


def test_a_question_prints_alone_or_with_its_answer_as_chosen(print_out: Printer, guide: Guide):
    question = guide.question("questions/fundamentals/bias-variance-trade-off.md")
    short = words(question.section("Short answer").text)[:60]
    for pressed, is_there in (("", False), ("Print the questions alone", False), ("Print with the answers", True)):
        pages = print_out(QUESTION, pressed)
        assert all(len(page) > 20 for page in pages)
        assert (short in " ".join(pages)) == is_there
        assert words(question.title) in pages[0]
        assert "Print the" not in " ".join(pages)


def test_a_category_prints_alone_or_with_its_short_answers_as_chosen(print_out: Printer, guide: Guide):
    questions = guide.in_category("models")
    for pressed, is_there in (("Print the questions alone", False), ("Print with the answers", True)):
        text = " ".join(print_out("questions/models/", pressed))
        for question in questions:
            assert words(plain(question.title)) in text
            without_formula = max(re.split(r"\$.*?\$", question.section("Short answer").text), key=len)
            assert (words(plain(without_formula))[:40] in text) == is_there


def test_a_choice_for_one_page_does_not_reach_the_next(dark_page: Page):
    dark_page.goto(QUESTION)
    dark_page.get_by_role("button", name="Print with the answers").click()
    assert dark_page.evaluate("document.body.className") == "print-answers"
    dark_page.goto("questions/models/")
    assert dark_page.evaluate("document.body.className") == ""


@pytest.mark.parametrize(
    ("pressed", "is_shown"), [("Print with empty squares", False), ("Print with your ticks", True)]
)
def test_squares_are_empty_or_ticked_as_chosen(dark_page: Page, pressed: str, is_shown: bool):
    dark_page.goto("checklists/the-day/")
    dark_page.evaluate(TICKED)
    dark_page.get_by_role("button", name=pressed).click()
    dark_page.emulate_media(media="print")
    assert (dark_page.locator("li.item input").evaluate_all(TICKS) > 0) == is_shown


def test_nothing_is_cut_at_the_edge_of_the_paper(dark_page: Page, guide: Guide):
    dark_page.set_viewport_size({"width": PAPER_WIDTH, "height": 900})
    dark_page.emulate_media(media="print")
    for question in guide.questions:
        dark_page.goto(question.path.removesuffix(".md") + "/")
        dark_page.evaluate("document.body.classList.add('print-answers')")
        dark_page.evaluate("document.querySelectorAll('details').forEach((block) => { block.open = true })")
        assert dark_page.evaluate("document.documentElement.scrollWidth") <= PAPER_WIDTH, question.path


def test_tables_are_not_divided_between_sheets(print_out: Printer, by_turns, site, guide: Guide):
    compared = 0
    for question in by_turns(guide.in_category("fundamentals")):
        pages = print_out(question.path.removesuffix(".md") + "/", "Print with the answers")
        for table in content(site, question.path.removesuffix(".md")).find_all("table"):
            cells = [words(cell.text) for cell in table.find_all("td") if len(cell.text) > 20 and not cell.math]
            assert any(all(cell in page for cell in cells) for page in pages), question.path
            compared += len(cells) > 1
    assert compared
