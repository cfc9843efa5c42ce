"""What the guide's design promises: a home page that leads on at a glance, an answer near its question, calm lines."""

from __future__ import annotations

import pytest
from conftest import DEVICES
from playwright.sync_api import Browser, Page, expect
from reading import address, content

QUESTION = "questions/fundamentals/bias-variance-trade-off/"
MOST_CHARACTERS = 88
"""In a line of prose: with more the eye loses the next one."""
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 1000);
})"""
LINE = """(paragraph) => {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 10))).size;
  return paragraph.textContent.length / lines;
}"""


def test_the_home_page_counts_what_there_is(site, guide):
    counts = [int(number.text) for number in content(site, "").find(class_="home-numbers").find_all("strong")]
    roles = [role for role in guide.roles if not role.is_index]
    assert counts == [len(guide.questions), len(guide.categories), len(guide.items), len(roles)]


def test_the_home_page_leads_to_every_stage_role_and_category_and_to_the_checklists(site, guide):
    links = {link["href"] for link in content(site, "").find_all("a")}
    pages = (*guide.stage_indexes(), *guide.categories, *(role for role in guide.roles if not role.is_index))
    assert {address(page.path) + "/" * (not page.is_index) for page in pages} <= links
    assert {"questions/", "checklists/mine/", *(f"checklists/{page.slug}/" for page in guide.stage_indexes())} <= links


def test_todays_questions_show_without_scrolling_far(page: Page):
    page.goto("")
    today = page.locator(".guide-today a")
    expect(today).to_have_count(2)
    assert today.last.bounding_box()["y"] < 1.5 * page.viewport_size["height"]


@pytest.mark.parametrize("path", ["", "questions/", QUESTION, "checklists/before/", "checklists/mine/"])
def test_nothing_jumps_when_scripts_fill_a_page(page: Page, path: str):
    page.goto(path, wait_until="networkidle")
    assert page.evaluate(SHIFTS) < 0.1


def test_on_a_phone_one_row_of_buttons_stands_before_the_answer(chromium: Browser, address: str):
    context = chromium.new_context(base_url=address, **DEVICES["phone"])
    page = context.new_page()
    page.goto(QUESTION)
    expect(page.get_by_role("button", name="Print with the answers")).to_be_visible()
    first = page.locator("summary").first.bounding_box()["y"]
    boxes = [button.bounding_box() for button in page.locator(".md-content").get_by_role("button").all()]
    tops = [box["y"] for box in boxes if box]
    assert len({top for top in tops if top < first}) == 1
    prints = [page.get_by_role("button", name=name).bounding_box()["y"] for name in ("questions alone", "the answers")]
    assert prints[0] == prints[1] > first
    assert first < DEVICES["phone"]["viewport"]["height"]
    context.close()


def test_lines_of_prose_are_of_a_length_to_read(page: Page):
    page.goto(f"{QUESTION}?answers=open")
    for paragraph in page.locator(".answer > p:not(:has(math))").all():
        length = paragraph.evaluate(LINE)
        assert length <= MOST_CHARACTERS
