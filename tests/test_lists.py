"""Ticks and marks on lists: kept, counted, and taken back together."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from studyguide.model import Guide

BEFORE = "checklists/before/"
MODELS = "checklists/questions-models/"


def done(page: Page) -> str:
    """Return what a list says of its progress."""
    return page.locator(".guide-list-progress [role=status]").inner_text()


def test_a_list_counts_its_ticks_on_every_page_that_shows_them(page: Page, guide: Guide):
    items = [item for item in guide.items if item.page.folder == "stages/before"]
    page.goto(BEFORE)
    expect(page.get_by_text(f"0 of {len(items)} items done")).to_be_visible()
    for item in (items[0], items[3]):
        page.locator(f"#{item.id} input").check()
    assert done(page) == f"2 of {len(items)} items done"
    page.goto("checklists/mine/?stage=before")
    expect(page.get_by_text(f"2 of {len(items)} items done")).to_be_visible()
    expect(page.locator(f"#{items[3].id} input")).to_be_checked()
    page.get_by_label("Stage").select_option(label="During the interview")
    during = [item for item in guide.items if item.page.folder == "stages/during"]
    assert done(page) == f"0 of {len(during)} items done"


def test_a_list_is_reset_without_the_others_and_brought_back(page: Page, guide: Guide):
    stages = ("before", "during")
    first, second = (next(item for item in guide.items if item.page.folder == f"stages/{stage}") for stage in stages)
    for stage, item in zip(stages, (first, second), strict=True):
        page.goto(f"checklists/{stage}/")
        expect(page.get_by_role("button", name="Reset this list")).to_be_visible()
        page.locator(f"#{item.id} input").check()
    page.goto(BEFORE)
    page.get_by_role("button", name="Reset this list").click()
    expect(page.locator(f"#{first.id} input")).not_to_be_checked()
    assert done(page).startswith("0 of")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(f"#{first.id} input")).to_be_checked()
    page.get_by_role("button", name="Reset this list").click()
    page.reload()
    expect(page.get_by_text("0 of")).to_be_visible()
    page.goto("checklists/during/")
    expect(page.locator(f"#{second.id} input")).to_be_checked()


def test_a_question_has_one_mark_on_its_list_and_on_its_page(page: Page, guide: Guide):
    question = guide.in_category("models")[0]
    page.goto(MODELS)
    expect(page.get_by_role("button", name="Reset this list")).to_be_visible()
    page.get_by_role("checkbox", name=f"Shaky: {question.title}").check()
    page.get_by_role("checkbox", name=f"Know it: {question.title}").check()
    expect(page.get_by_role("checkbox", name=f"Shaky: {question.title}")).not_to_be_checked()
    assert done(page).startswith("1 of")
    page.goto(f"questions/models/{question.slug}/")
    expect(page.get_by_role("button", name="Know it")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="To learn").click()
    page.goto(MODELS)
    expect(page.get_by_role("checkbox", name=f"To learn: {question.title}")).to_be_checked()
    page.get_by_role("checkbox", name=f"To learn: {question.title}").uncheck()
    assert done(page).startswith("0 of")


def test_a_tick_moves_to_an_items_new_id(page: Page, guide: Guide):
    item = guide.items[0]
    page.goto(BEFORE)
    expect(page.get_by_role("button", name="Reset this list")).to_be_visible()
    page.locator(f"#{item.id} input").check()
    page.route(
        f"**/{BEFORE}",
        lambda route: route.fulfill(
            response=(response := route.fetch()),
            body=response.text().replace(f'id="{item.id}"', f'id="renamed-item" data-former="other {item.id}"'),
        ),
    )
    page.reload()
    expect(page.locator("#renamed-item input")).to_be_checked()
    page.locator("#renamed-item input").uncheck()
    page.reload()
    expect(page.locator("#renamed-item input")).not_to_be_checked()
