"""Code and formulas in boxes of their own: copied as they were written, scrolled by keys where they are too wide."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import DEVICES
from playwright.sync_api import Browser, Page, expect

QUESTION = "questions/fundamentals/bias-variance-trade-off/?answers=open"
TEX = r"E[(y - \hat f(x))^2]"
NARROW = {"viewport": {"width": 320, "height": 640}}


@pytest.fixture
def reading(chromium: Browser, address: str) -> Iterator[Page]:
    """A question, its answers opened, in a browser that lets it use the clipboard."""
    context = chromium.new_context(
        base_url=address, permissions=["clipboard-read", "clipboard-write"], **DEVICES["desktop"]
    )
    page = context.new_page()
    page.goto(QUESTION)
    yield page
    context.close()


def copied(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def select(page: Page, selector: str) -> None:
    page.evaluate("selector => getSelection().selectAllChildren(document.querySelector(selector))", selector)


def test_a_program_is_copied_without_prompts_and_results(reading: Page):
    reading.locator(".highlight").first.hover()
    reading.get_by_role("button", name="Copy").first.click()
    expect(reading.get_by_role("button", name="Copied")).to_be_visible()
    program = copied(reading)
    assert program.startswith("import numpy as np\nfrom numpy")
    assert "\n    return truth" in program
    assert ">>>" not in program
    assert "0.231" not in program
    compile(program, "copied", "exec")


def test_a_selected_formula_is_copied_as_tex(reading: Page):
    select(reading, "#definition div.math")
    reading.keyboard.press("Control+c")
    assert copied(reading).startswith("$$\n")
    assert TEX.replace(" ", "") in copied(reading).replace(" ", "")


def test_formulas_within_a_selected_text_are_copied_as_tex_and_lines_stay_lines(reading: Page):
    select(reading, "#definition")
    reading.keyboard.press("Control+c")
    text = copied(reading)
    assert "the distance between the centre of the scatter and the true value $f(x)$" in text
    assert "$$\n" in text
    assert len(text.splitlines()) > 3


def test_a_text_without_a_formula_is_copied_as_the_browser_does(reading: Page):
    select(reading, "#short-answer p")
    reading.keyboard.press("Control+c")
    assert copied(reading).startswith("Bias is the error")


def test_half_a_formula_is_copied_whole(reading: Page):
    reading.evaluate(
        """() => {
        const [first] = document.querySelectorAll("#definition div.math mi");
        getSelection().setBaseAndExtent(first.firstChild, 0, first.firstChild, 1);
    }"""
    )
    reading.keyboard.press("Control+c")
    assert TEX.replace(" ", "") in copied(reading).replace(" ", "")


@pytest.mark.parametrize(
    ("path", "name", "box"),
    [
        (QUESTION, "Code", "pre > code"),
        (QUESTION, "Formula", "div.math"),
        ("contributing/", "Table", ".wide"),
        ("questions/ml-system-design/search-ranking/?answers=open", "Figure", "span.figure"),
    ],
)
def test_what_is_too_wide_scrolls_by_keys_in_a_box_with_a_name(chromium, address, path, name, box):
    context = chromium.new_context(base_url=address, **NARROW)
    page = context.new_page()
    page.goto(path)
    wide = page.get_by_role("group", name=name).first
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "box => document.activeElement.matches(box) && document.activeElement.scrollLeft > 0", arg=box
    )
    context.close()


def test_a_box_that_has_room_for_all_takes_no_key(reading: Page):
    assert reading.locator("#definition div.math").get_attribute("tabindex") is None
    reading.set_viewport_size({"width": 320, "height": 640})
    expect(reading.locator("#definition div.math")).to_have_attribute("tabindex", "0")
