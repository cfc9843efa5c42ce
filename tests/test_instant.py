"""The scripts where instant navigation puts pages in place without a reload, on a phone and at a desk."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from conftest import DEVICES, build, make_project, served
from playwright.sync_api import Browser, Page, expect
from sample import FILES

BREAD = "questions/baking/why-bread-rises/"


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample guide, built with instant navigation."""
    project = make_project(tmp_path_factory.mktemp("instant"), FILES)
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("  features:\n", "  features:\n    - navigation.instant\n"), encoding="utf-8")
    with served(project / "site") as address:
        # Material finds the pages that it may put in place in the sitemap, by their full addresses.
        finished = build(project, project / "site", SITE_URL=address)
        assert finished.returncode == 0, finished.stderr
        yield address


@pytest.fixture(params=DEVICES)
def visit(request: pytest.FixtureRequest, chromium: Browser, instant: str) -> Iterator[Page]:
    """A page that fails its test where it was loaded anew or a script broke."""
    context = chromium.new_context(base_url=instant, **DEVICES[request.param])
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    with page.expect_response("**/sitemap.xml"):
        page.goto("roles/")
    page.evaluate("window.isSame = true")
    yield page
    assert page.evaluate("window.isSame")
    assert errors == []
    context.close()


def follow(page: Page, path: str) -> None:
    """Follow a link to a page, as a click on one in the content does."""
    click = "path => Object.assign(document.querySelector('h1 a'), { href: new URL(path, origin) }).click()"
    page.evaluate(click, path)
    expect(page).to_have_url(re.compile(f"/{path}$"))


def test_each_page_gets_its_own_answers_marks_and_keys(visit: Page):
    follow(visit, BREAD)
    expect(visit.get_by_role("button", name="Open all answers")).to_be_visible()
    visit.keyboard.press("n")
    expect(visit.locator("h1")).to_contain_text("Bake a loaf")
    expect(visit.get_by_role("button", name="Open all answers")).to_be_visible()
    visit.keyboard.press("o")
    expect(visit.locator("#short-answer")).to_be_visible()
    visit.keyboard.press("2")
    expect(visit.locator("[aria-pressed=true]")).to_have_text("Shaky")
    visit.keyboard.press("p")
    expect(visit.locator("h1")).to_contain_text("Why does bread rise?")
    expect(visit.locator("[aria-pressed=false]")).to_have_count(3)
    expect(visit.locator("#short-answer")).to_be_hidden()


def test_back_and_forward_leave_no_listener_behind(visit: Page):
    follow(visit, BREAD)
    for _ in range(2):
        visit.go_back()
        expect(visit.locator("h1")).to_contain_text("Roles")
        visit.keyboard.press("1")
        visit.go_forward()
        expect(visit.locator("h1")).to_contain_text("Why does bread rise?")
        expect(visit.locator("[aria-pressed=false]")).to_have_count(3)
    # Heard twice, the key would take back what it has just set.
    visit.keyboard.press("1")
    expect(visit.locator("[aria-pressed=true]")).to_have_text("Know it")
    visit.keyboard.press("?")
    assert visit.locator("kbd").all_inner_texts().count("1") == 1


def test_a_list_shows_the_mark_that_was_set_on_the_page_before(visit: Page):
    follow(visit, BREAD)
    visit.get_by_role("button", name="To learn").click()
    follow(visit, "questions/baking/")
    expect(visit.locator(".guide-badge")).to_have_text("to learn")
    expect(visit.locator("[data-of=baking]")).to_contain_text("1 to learn")


def test_an_item_keeps_its_tick(visit: Page):
    follow(visit, "stages/before/")
    visit.locator("#feed input").check()
    follow(visit, "checklists/before/")
    expect(visit.locator("#feed input")).to_be_checked()


def test_filters_survive_back_and_forward(visit: Page):
    follow(visit, "questions/")
    shown = visit.locator(".md-content li > a:visible")
    expect(shown).to_have_count(2)
    visit.get_by_label("Level", exact=True).select_option("hard")
    expect(shown).to_have_text(["Bake a loaf"])
    shown.click()
    expect(visit.locator("h1")).to_contain_text("Bake a loaf")
    visit.go_back()
    expect(visit.get_by_label("Level", exact=True)).to_have_value("hard")
    expect(shown).to_have_text(["Bake a loaf"])
    visit.go_back()
    expect(shown).to_have_count(2)
    visit.go_forward()
    expect(shown).to_have_text(["Bake a loaf"])


def test_pages_with_scripts_of_their_own_are_filled_each_time(visit: Page):
    for _ in range(2):
        follow(visit, "")
        expect(visit.locator(".guide-today li")).to_have_count(2)
        expect(visit.get_by_label("Days left")).to_have_count(1)
        # Not the page of progress: Material loads anew what the map of the site leaves out.
        follow(visit, "questions/")
        expect(visit.get_by_role("search", name="Filter the questions")).to_have_count(1)
        expect(visit.locator("[data-of=all]")).to_contain_text("2 questions")


def test_search_goes_on_from_page_to_page_and_to_a_step_of_the_page_at_hand(visit: Page):
    for query, heading in (("bake a loaf", "Bake a loaf"), ("why does bread rise", "Why does bread rise?")):
        visit.get_by_role("button", name="Search", exact=True).click()
        visit.get_by_role("searchbox", name="Search the guide").fill(query)
        visit.locator(".guide-search__title", has_text=re.compile(f"^{re.escape(heading)}$")).click()
        expect(visit.locator("h1")).to_contain_text(heading)
        expect(visit.locator(".guide-search")).to_be_hidden()
    visit.keyboard.press("/")
    visit.get_by_role("searchbox", name="Search the guide").fill("yeast turns sugar")
    expect(visit.locator(".guide-search__status")).to_have_attribute("data-query", "yeast turns sugar")
    visit.locator(f".guide-search__step[href*='{BREAD}']").click()
    expect(visit.locator("#short-answer")).to_be_visible()
    expect(visit.locator(".guide-search")).to_be_hidden()
    assert visit.locator("details[open]").count() == 1
