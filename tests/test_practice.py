"""Self-testing in a real browser, on a phone and at a desk: answers, marks, ticks, keys, progress, two a day."""

from __future__ import annotations

import re

import pytest
from conftest import build, served
from playwright.sync_api import Page, expect

QUESTION = "questions/fundamentals/regularisation/"
OTHER = "questions/fundamentals/curse-of-dimensionality/"
CATEGORY = "questions/fundamentals/"
TITLE = "What is regularisation, and which methods do you know?"
KEPT = "study-guide:/"
"""The name of the progress in the browser's storage."""


def mark(page: Page, label: str, path: str = QUESTION) -> None:
    page.goto(path)
    page.get_by_role("button", name=label).click()


def opened(page: Page) -> list[bool]:
    return page.locator(".md-content details").evaluate_all("blocks => blocks.map((block) => block.open)")


@pytest.mark.parametrize("path", [QUESTION, CATEGORY])
def test_one_control_opens_and_closes_all_answers(page: Page, path: str):
    page.goto(path)
    assert not any(opened(page))
    page.get_by_role("button", name="Open all answers").click()
    assert all(opened(page))
    page.get_by_role("button", name="Close all answers").click()
    assert not any(opened(page))


@pytest.mark.parametrize("path", [QUESTION, CATEGORY])
def test_the_address_can_ask_for_open_answers(page: Page, path: str):
    page.goto(f"{path}?answers=open")
    expect(page.get_by_role("button", name="Close all answers")).to_be_visible()
    assert all(opened(page))
    page.goto(f"{path}?answers=no")
    assert not any(opened(page))


def test_opening_all_answers_survives_a_reload(page: Page):
    page.goto(QUESTION)
    page.get_by_role("button", name="Open all answers").click()
    page.reload()
    expect(page.get_by_role("button", name="Close all answers")).to_be_visible()
    assert all(opened(page))


def test_the_control_says_what_it_will_do_when_steps_are_opened_one_by_one(page: Page):
    page.goto(QUESTION)
    for step in page.locator(".md-content details > summary").all():
        expect(page.get_by_role("button", name="Open all answers")).to_be_visible()
        step.click()
    expect(page.get_by_role("button", name="Close all answers")).to_be_visible()


def test_a_mark_is_set_kept_changed_and_taken_back(page: Page):
    mark(page, "Shaky")
    page.reload()
    shaky = page.get_by_role("button", name="Shaky")
    expect(shaky).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Know it").click()
    expect(shaky).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Know it").click()
    page.reload()
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    expect(page.locator(".guide-marks [aria-pressed=false]")).to_have_count(3)


def test_the_browsers_own_search_reaches_closed_answers(page: Page):
    page.goto(QUESTION)
    # What is not rendered at all is not found; a closed block hides its content and is opened by the browser.
    ways = page.locator(".md-content details").evaluate_all(
        "blocks => blocks.map((block) => getComputedStyle(block, '::details-content'))"
        ".map((style) => `${style.display} ${style.contentVisibility}`)"
    )
    assert set(ways) == {"block hidden"}


@pytest.mark.parametrize("path", ["questions/", CATEGORY, "rounds/theory/", "roles/ml-engineer/"])
def test_a_mark_shows_on_every_list(page: Page, guide, path: str):
    # Of a large category, rounds and roles list the first questions only.
    question = guide.in_category("fundamentals")[0]
    mark(page, "To learn", question.path.removesuffix(".md") + "/")
    page.goto(path)
    expect(page.locator(".guide-badge")).to_have_text("to learn")
    entry = page.locator(".md-content :is(li, h3)", has=page.get_by_role("link", name=question.title, exact=True))
    following = "following-sibling::p[1]" if entry.evaluate("line => line.tagName") == "H3" else "."
    expect(entry.locator(f"xpath={following}").locator(".guide-badge")).to_be_visible()


def test_marks_are_counted_by_category_and_overall(page: Page, guide):
    mark(page, "Know it")
    mark(page, "Shaky", OTHER)
    mark(page, "To learn", "questions/ml-coding/k-means/")
    page.goto("questions/")
    size = {category.slug: len(guide.in_category(category.slug)) for category in guide.categories}
    expect(page.locator("[data-of=all]")).to_have_text(
        f"1 known · 1 shaky · 1 to learn · {sum(size.values()) - 3} not marked"
    )
    fundamentals = f"1 known · 1 shaky · 0 to learn · {size['fundamentals'] - 2} not marked"
    expect(page.locator("[data-of=fundamentals]")).to_have_text(fundamentals)
    expect(page.locator("[data-of=models]")).to_have_text(f"{size['models']} questions, none marked yet")
    page.goto(CATEGORY)
    expect(page.locator("[data-of=fundamentals]")).to_have_text(fundamentals)


def test_the_marks_are_large_enough_for_a_thumb(page: Page):
    page.goto(QUESTION)
    least = 44 if page.viewport_size["width"] < 500 else 24
    for button in page.locator(".guide-button:visible").all():
        assert button.bounding_box()["height"] >= least


def test_back_from_a_question_the_list_shows_the_new_mark(page: Page):
    page.goto(CATEGORY)
    page.locator(".md-content").get_by_role("link", name=TITLE, exact=True).click()
    page.get_by_role("button", name="Shaky").click()
    page.go_back()
    expect(page.locator(".guide-badge")).to_have_text("shaky")


def test_two_open_tabs_agree(page: Page):
    page.goto("questions/")
    other = page.context.new_page()
    mark(other, "Know it")
    expect(page.locator(".guide-badge")).to_have_text("know it")
    page.goto(QUESTION)
    other.get_by_role("button", name="Shaky").click()
    expect(page.get_by_role("button", name="Shaky")).to_have_attribute("aria-pressed", "true")


def test_an_item_has_the_same_tick_on_every_page_that_shows_it(page: Page, guide):
    item = next(item for item in guide.items if item.page.folder == "stages/before" and not item.page.is_index)
    page.goto(item.page.path.removesuffix(".md") + "/")
    page.locator(f"li#{item.id} input").check()
    page.goto("checklists/before/")
    box = page.locator(f"li#{item.id} input")
    expect(box).to_be_checked()
    assert page.locator("li.item input:checked").count() == 1
    box.uncheck()
    page.goto(item.page.path.removesuffix(".md") + "/")
    expect(page.locator(f"li#{item.id} input")).not_to_be_checked()


RUBBISH = {
    "rubbish": f"localStorage.setItem('{KEPT}', '{{\"format\": [')",
    "another's document": f"localStorage.setItem('{KEPT}', '{{\"marks\": 7}}')",
    "no room": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    "no storage": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })",
}


@pytest.mark.parametrize("state", RUBBISH)
def test_no_state_of_the_storage_breaks_a_page(page: Page, state: str):
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.add_init_script(f"if (!sessionStorage.getItem('once')) {{ {RUBBISH[state]} }}")
    page.goto(QUESTION)
    page.get_by_role("button", name="Shaky").click()
    expect(page.get_by_role("button", name="Shaky")).to_have_attribute("aria-pressed", "true")
    lost = page.get_by_text("This browser keeps nothing for this site")
    expect(lost).to_have_count(1 if state.startswith("no ") else 0)
    page.goto("questions/")
    expect(page.locator("[data-of=all]")).to_contain_text("question")
    # Material keeps the colour scheme there, and says so on the console where it cannot.
    assert [error for error in errors if "assets/guide" in str(error.stack)] == []


def test_each_control_has_a_name(page: Page):
    for path in (QUESTION, CATEGORY, "questions/", "progress/", ""):
        page.goto(path)
        for control in page.locator(".md-content :is(button, input, select):visible").all():
            expect(control).to_have_accessible_name(re.compile(r"\S"))


# Keys


def test_keys_turn_the_page_once(page: Page, guide):
    before, after = guide.neighbours(guide.question("questions/fundamentals/overfitting-and-underfitting.md"))
    page.goto("questions/fundamentals/overfitting-and-underfitting/")
    for key, neighbour in (("n", after), ("p", None), ("p", before)):
        slug = neighbour.slug if neighbour else "overfitting-and-underfitting"
        with page.expect_navigation():
            page.keyboard.press(key)
        assert page.url.endswith(f"/{slug}/")


def test_keys_open_the_answer(page: Page):
    page.goto(QUESTION)
    page.keyboard.press("o")
    page.keyboard.press("o")
    assert opened(page)[:3] == [True, True, False]
    page.keyboard.press("a")
    assert all(opened(page))
    page.keyboard.press("a")
    assert not any(opened(page))


def test_keys_mark_a_question(page: Page):
    page.goto(QUESTION)
    for key, name in (("1", "Know it"), ("2", "Shaky"), ("3", "To learn")):
        page.keyboard.press(key)
        expect(page.locator("[aria-pressed=true]")).to_have_text(name)
    page.keyboard.press("3")
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)


def test_the_question_mark_shows_the_keys_that_hold_on_the_page(page: Page):
    page.goto(QUESTION)
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_be_visible()
    assert {"n", "p", "o", "a", "1", "2", "3", "/", "?"} <= set(keys.locator("kbd").all_inner_texts())
    # What lies below an open dialog does not move.
    address = page.url
    for key in ("a", "1", "n"):
        page.keyboard.press(key)
    assert page.url == address
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    assert not any(opened(page))
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    page.goto("contributing/")
    page.keyboard.press("?")
    assert "1" not in page.locator("kbd").all_inner_texts()


def test_keys_are_silent_in_fields_and_with_other_keys_held(page: Page):
    page.goto(QUESTION)
    address = page.url
    for key in ("Control+a", "Alt+n", "Alt+a", "Meta+1", "Control+1", "Alt+p"):
        page.keyboard.press(key)
    page.keyboard.press("/")
    page.keyboard.type("na1?o")
    expect(page.get_by_role("searchbox", name="Search the guide")).to_have_value("na1?o")
    page.keyboard.press("Escape")
    assert page.url == address
    assert not any(opened(page))
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)


# Progress


def load(page: Page, text: str) -> None:
    file = {"name": "copy.json", "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("Load a file").set_input_files(file)


def save(page: Page) -> str:
    page.goto("progress/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    assert re.fullmatch(r"study-progress-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    return download.value.path().read_text(encoding="utf-8")


def test_progress_is_counted_by_category_and_overall(page: Page, guide):
    mark(page, "Know it")
    page.goto("questions/")
    page.get_by_role("link", name="Your progress").first.click()
    expect(page.locator("h1")).to_contain_text("Your progress")
    expect(page.locator("[data-of=all]")).to_contain_text(
        f"1 known · 0 shaky · 0 to learn · {len(guide.questions) - 1}"
    )
    expect(page.locator("[data-of=fundamentals]")).to_contain_text("1 known")
    expect(page.locator("[data-of=models]")).to_contain_text("none marked yet")


def test_progress_moves_to_another_browser(page: Page, chromium, address):
    mark(page, "Shaky")
    page.goto("checklists/before/")
    page.locator("li.item input").first.check()
    copy = save(page)
    context = chromium.new_context(base_url=address)
    other = context.new_page()
    mark(other, "Know it", OTHER)
    other.goto("progress/")
    load(other, copy)
    expect(other.get_by_role("status").filter(has_text="Loaded: 2 added, 0 changed")).to_be_visible()
    other.goto("questions/")
    expect(other.locator("[data-of=all]")).to_contain_text("1 known · 1 shaky")
    other.goto("checklists/before/")
    expect(other.locator("li.item input").first).to_be_checked()
    context.close()


def test_an_older_copy_does_not_overwrite_a_later_mark(page: Page):
    mark(page, "Shaky")
    copy = save(page)
    mark(page, "Know it")
    page.goto("progress/")
    load(page, copy)
    expect(page.get_by_role("status").filter(has_text="0 added, 0 changed")).to_contain_text("1 kept")
    page.goto(QUESTION)
    expect(page.locator("[aria-pressed=true]")).to_have_text("Know it")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"marks": {}}', "\x00\x01", '{"format": "study-guide-progress"}'])
def test_a_broken_or_foreign_file_gets_a_sentence_and_changes_nothing(page: Page, text: str):
    mark(page, "Shaky")
    page.goto("progress/")
    held = page.evaluate("({ ...localStorage })")
    load(page, text)
    expect(page.get_by_role("status").filter(has_text="Nothing has changed.")).to_contain_text("This file ")
    assert page.evaluate("({ ...localStorage })") == held


def test_progress_is_cleared_after_a_question(page: Page):
    mark(page, "Shaky")
    page.goto("progress/")
    page.get_by_role("button", name="Clear everything").click()
    page.get_by_role("button", name="Keep them").click()
    expect(page.locator("[data-of=all]")).to_contain_text("1 shaky")
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_text("Forget 1 mark and 0 ticks?")).to_be_visible()
    page.get_by_role("button", name="Forget them").click()
    expect(page.locator("[data-of=all]")).to_contain_text("none marked yet")
    page.goto(QUESTION)
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)


# Two a day


def todays(page: Page) -> list[str]:
    page.goto("")
    expect(page.locator(".guide-today li")).to_have_count(2)
    return page.locator(".guide-today li > a").all_inner_texts()


def test_the_home_page_offers_the_same_two_questions_all_day(page: Page):
    page.clock.install(time="2026-05-14T08:00:00")
    two = todays(page)
    page.locator(".guide-today li > a").first.click()
    expect(page.locator("h1")).to_contain_text(two[0])
    page.get_by_role("button", name="Know it").click()
    mark(page, "Shaky")
    assert todays(page) == two
    expect(page.locator(".guide-today li").first).to_contain_text("know it")
    page.clock.set_system_time("2026-05-14T23:30:00")
    assert todays(page) == two
    page.clock.set_system_time("2026-05-15T00:10:00")
    assert todays(page) != two


def test_the_choices_of_the_home_page_are_remembered(page: Page):
    page.goto("")
    page.get_by_label("Stage").select_option(label="After the interview")
    page.get_by_label("Role").select_option(label="Data scientist")
    page.get_by_label("Days left").fill("3")
    page.goto("contributing/")
    page.goto("")
    expect(page.get_by_label("Days left")).to_have_value("3")
    expect(page.locator("#start ol a").first).to_have_text("Read: After the interview")
    expect(page.locator("#start ol a").nth(2)).to_have_text("See what is asked: Data scientist")


# Renamed questions


def test_a_mark_survives_a_renamed_question(project, chromium):
    question = project / "docs" / "questions" / "baking" / "why-bread-rises.md"
    text = question.read_text(encoding="utf-8")
    question.write_text(re.sub(r"\n---\n", "\nformer_slugs: [rising-bread]\n---\n", text, count=1), encoding="utf-8")
    finished = build(project, project / "site")
    assert finished.returncode == 0, finished.stderr
    entry = '{"value": "shaky", "at": 1}'
    held = f'{{"format": "study-guide-progress", "version": 1, "marks": {{"rising-bread": {entry}}}}}'
    with served(project / "site") as base:
        for path, shown in (
            ("questions/", page_badge),
            ("roles/baker/", page_badge),
            ("questions/baking/", page_badge),
            ("questions/baking/rising-bread/", page_button),
            ("questions/baking/why-bread-rises/", page_button),
        ):
            context = chromium.new_context(base_url=base)
            page = context.new_page()
            page.add_init_script(f"localStorage.getItem('{KEPT}') ?? localStorage.setItem('{KEPT}', '{held}')")
            page.goto(path)
            expect(shown(page)).to_have_text(re.compile("^shaky$", re.IGNORECASE))
            context.close()


def page_badge(page: Page):
    return page.locator(".guide-badge")


def page_button(page: Page):
    return page.locator("[aria-pressed=true]")
