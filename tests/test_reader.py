"""What a reader does in a real browser, on a phone and at a desk."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from searching import Result, ask_all, search
from studyguide.model import Guide, Question
from studyguide.prose import without_code, without_formulas

QUESTION = "questions/fundamentals/regularisation/"
KINDS = [
    "",
    "questions/",
    "questions/fundamentals/",
    QUESTION,
    "questions/ml-coding/k-means/",
    "stages/before/",
    "rounds/theory/",
    "roles/data-scientist/",
    "checklists/",
    "checklists/before/",
    "checklists/mine/",
    "checklists/questions-fundamentals/",
    "contributing/",
    "404.html",
]


@pytest.mark.parametrize("path", KINDS)
def test_no_kind_of_page_asks_another_host_or_breaks(page: Page, address: str, path: str):
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(path, wait_until="networkidle")
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}
    assert errors == []


@pytest.mark.parametrize("path", KINDS)
def test_no_page_is_wider_than_the_screen(page: Page, path: str):
    page.goto(path)
    page.evaluate("document.querySelectorAll('details').forEach((block) => { block.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_an_answer_opens_step_by_step(page: Page):
    page.goto(QUESTION)
    short = page.locator("#short-answer")
    expect(short).to_be_hidden()
    page.get_by_text("Short answer", exact=True).click()
    expect(short).to_be_visible()
    expect(page.locator("#definition")).to_be_hidden()


def test_a_link_to_a_step_opens_just_that(page: Page):
    page.goto(QUESTION + "#example")
    expect(page.locator("#example")).to_be_visible()
    expect(page.locator("#short-answer")).to_be_hidden()


def test_reading_needs_no_scripts(plain_page: Page):
    plain_page.goto(QUESTION)
    plain_page.get_by_text("Short answer", exact=True).click()
    expect(plain_page.locator("#short-answer")).to_be_visible()
    plain_page.goto(QUESTION + "#example")
    expect(plain_page.locator("#example")).to_be_visible()
    plain_page.goto("")
    plain_page.get_by_role("link", name="Before the interview").first.click()
    expect(plain_page.locator("h1")).to_contain_text("Before the interview")


def test_the_home_page_leads_on_from_where_the_reader_stands(page: Page, guide: Guide):
    page.goto("")
    page.get_by_label("Stage").select_option(label="During the interview")
    page.get_by_label("Role").select_option(label="Data scientist")
    page.get_by_label("Days left").fill("3")
    steps = page.locator("#start ol a")
    expect(steps.nth(0)).to_have_text("Read: During the interview")
    asked = [question for question in guide.questions if "data-scientist" in question.roles]
    expect(steps.nth(3)).to_contain_text(f"of the {len(asked)} questions")
    steps.nth(1).click()
    expect(page.locator("h1")).to_contain_text("Checklist: during the interview")


def test_search_finds_every_question_by_its_title_first(chromium: Browser, address: str, guide: Guide):
    titles = [" ".join(question.title.replace("`", "").split()) for question in guide.questions]
    found = ask_all(chromium, address, titles)
    assert {title: found[title][:3] for title in titles if [line.title for line in found[title][:1]] != [title]} == {}
    paths = [[line.path for line in lines] for lines in found.values()]
    assert [lines for lines in paths if len(lines) != len(set(lines))] == []


def test_search_finds_every_question_by_its_aliases(chromium: Browser, address: str, guide: Guide):
    queries = [(question.title, alias) for question in guide.questions for alias in question.aliases]
    assert missed(ask_all(chromium, address, [alias for _, alias in queries]), queries) == []


def test_search_finds_every_question_by_words_deep_in_its_text(chromium: Browser, address: str, guide: Guide):
    queries = [(question.title, deep_words(question)) for question in guide.questions]
    assert missed(ask_all(chromium, address, [words for _, words in queries]), queries) == []


def deep_words(question: Question) -> str:
    """Return some words of the last section before the references."""
    text = without_formulas(without_code(question.sections[-2].text))
    return " ".join([word for word in text.split() if word.isalpha() and len(word) > 3][:8])


def missed(found: dict[str, list[Result]], queries: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the titles, each with the query for it, that are not in what was found."""
    return [(title, query) for title, query in queries if title not in {line.title for line in found[query]}]


def test_search_opens_from_the_header_closes_with_escape_and_leads_to_the_page(page: Page):
    page.goto("roles/")
    page.get_by_role("button", name="Search", exact=True).click()
    titles = [line.title for line in search(page, "regularisation methods")]
    assert "What is regularisation, and which methods do you know?" in titles
    page.keyboard.press("Escape")
    expect(page.locator(".guide-search")).to_be_hidden()
    page.get_by_role("button", name="Search", exact=True).click()
    search(page, "what is regularisation and which methods do you know")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("regularisation")


def test_search_loads_nothing_until_it_is_opened(page: Page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("", wait_until="networkidle")
    assert not [url for url in asked if "pagefind" in url]


def test_search_says_when_it_finds_nothing(page: Page):
    page.goto("")
    page.get_by_role("button", name="Search", exact=True).click()
    assert search(page, "xyzzyplugh") == []
    expect(page.locator(".guide-search__status")).to_contain_text("Nothing found")


def test_the_slash_stays_a_slash_in_a_field(page: Page):
    page.goto("")
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("a/b")
    expect(page.get_by_role("searchbox")).to_have_value("a/b")
