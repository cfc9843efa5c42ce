"""What comes out of a printer when a reader prints a page in the browser."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from studyguide.checklists import checklists
from studyguide.model import Guide
from studyguide.typeset import plain

PAPER = ["A4", "Letter"]
QUESTION = "questions/fundamentals/bias-variance-trade-off/"


def words(text: str) -> str:
    """Return a text's letters and digits, so that line breaks do not count."""
    return re.sub(r"\W+", " ", text).strip()


def printed(chromium: Browser, address: str, path: str, paper: str, script: str = "") -> list[str]:
    """Print a page from a browser in the dark scheme and return the text of each sheet."""
    context = chromium.new_context(base_url=address, color_scheme="dark")
    page = context.new_page()
    page.goto(path)
    if script:
        page.evaluate(script)
    reader = PdfReader(io.BytesIO(page.pdf(format=paper)))
    context.close()
    return [sheet.extract_text() for sheet in reader.pages]


@pytest.mark.parametrize("paper", PAPER)
def test_a_checklist_prints_every_item_once_and_none_of_the_site(chromium, address, guide: Guide, paper: str):
    for checklist in checklists(guide)[:6]:
        sheets = printed(chromium, address, f"checklists/{checklist.slug}/", paper)
        assert all(words(sheet) for sheet in sheets)
        text = words(" ".join(sheets))
        places = [text.find(words(plain(item.text))) for item in checklist.items]
        assert -1 not in places, checklist.items[places.index(-1)].text
        assert places == sorted(places)
        for furniture in ("Contribute", "All questions", "Table of contents", "PDF", "Made with"):
            assert furniture not in text


@pytest.mark.parametrize("paper", PAPER)
def test_an_item_is_never_divided_between_two_sheets(chromium, address, guide: Guide, paper: str):
    for checklist in checklists(guide)[:6]:
        sheets = [words(sheet) for sheet in printed(chromium, address, f"checklists/{checklist.slug}/", paper)]
        for item in checklist.items:
            assert sum(words(plain(item.text)) in sheet for sheet in sheets) == 1, item.text


@pytest.mark.parametrize("paper", PAPER)
def test_a_question_prints_without_its_answer_unless_asked_for(chromium, address, guide: Guide, paper: str):
    question = guide.question("questions/fundamentals/bias-variance-trade-off.md")
    short = words(question.section("Short answer").text)[:60]
    assert short not in words(" ".join(printed(chromium, address, QUESTION, paper)))
    with_answers = printed(chromium, address, QUESTION, paper, "document.body.classList.add('print-answers')")
    assert short in words(" ".join(with_answers))
    assert all(words(sheet) for sheet in with_answers)
