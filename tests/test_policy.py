"""Nothing comes from another host: the pages forbid it, and a real browser finds no breach while they are used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import DEVICES
from playwright.sync_api import Browser, Page, expect

QUESTION = "questions/fundamentals/regularisation/"
KINDS = [
    "",
    "questions/",
    "questions/models/",
    QUESTION,
    "questions/mathematics/positive-definite-matrices/",
    "questions/ml-coding/k-means/",
    "questions/deep-learning/optimisers/",
    "stages/before/",
    "rounds/",
    "rounds/theory/",
    "roles/data-scientist/",
    "checklists/",
    "checklists/before/",
    "checklists/the-day/",
    "checklists/mine/",
    "checklists/questions-fundamentals/",
    "progress/",
    "contributing/",
    "404.html",
]
BREACHES = """
window.breaches = [];
addEventListener("securitypolicyviolation", (event) => {
  window.breaches.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
window.print = () => {};
"""


def read(page: Page) -> None:
    """Open all that is folded, and mark a question or tick an item."""
    page.evaluate("document.querySelectorAll('details').forEach((block) => { block.open = true })")
    for control in (".guide-choice button", "li.item input", ".question-list input"):
        if page.locator(control).count():
            page.locator(control).first.click()


def search(page: Page) -> None:
    """Search for something in names and texts, and wait for the result."""
    page.get_by_role("button", name="Search", exact=True).click()
    query = "gradient descent diverges"
    page.get_by_role("searchbox", name="Search the guide").fill(query)
    expect(page.locator(".guide-search__status")).to_have_attribute("data-query", query, timeout=30_000)
    page.locator(".guide-search__title").first.wait_for()
    page.keyboard.press("Escape")


def print_out(page: Page) -> None:
    """Press what prints."""
    for control in page.locator(".guide-print button").all():
        control.click()


def choose(page: Page) -> None:
    """Choose from what a page offers to choose from."""
    for select in page.locator(".md-content select").all():
        select.select_option(index=1)


def switch_scheme(page: Page) -> None:
    """Change to the dark scheme."""
    page.locator("[data-md-component=palette] label:visible").click()


@pytest.fixture(params=DEVICES)
def watched(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    """A page that fails its test where it asked another host, broke the policy or threw an error."""
    context = chromium.new_context(base_url=address, accept_downloads=True, **DEVICES[request.param])
    context.add_init_script(BREACHES)
    page = context.new_page()
    asked, said = [], []
    context.on("request", lambda asking: asked.append(asking.url))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    yield page
    assert page.evaluate("window.breaches") == []
    assert said == []
    hosts = {urlsplit(url).netloc for url in asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(address).netloc}
    context.close()


@pytest.mark.parametrize("path", KINDS)
def test_no_kind_of_page_breaks_the_policy_while_it_is_used(watched: Page, path: str):
    watched.goto(path, wait_until="networkidle")
    uses: list[Callable[[Page], None]] = [read, search, print_out, choose, switch_scheme]
    for use in uses:
        use(watched)
    watched.wait_for_load_state("networkidle")


def test_every_page_has_the_policy_before_anything_that_it_governs(site: Path):
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="(.*?)">', text)
        assert policy, page
        assert "default-src 'none'" in policy[1]
        assert "unsafe-inline" not in policy[1]
        assert "unsafe-eval" not in policy[1].replace("wasm-unsafe-eval", "")
        assert "://" not in policy[1]
        governed = re.search(r'<script|<link [^>]*rel="(?:stylesheet|preload)"|<style', text)
        assert governed is None or policy.end() < governed.start(), page
        assert not re.search(r'<[a-z][^>]* (?:style|on[a-z]+)="', text), page


def test_the_policy_stops_what_a_page_should_not_have(page: Page):
    page.add_init_script(BREACHES)
    page.goto(QUESTION)
    page.evaluate("""() => {
        const script = Object.assign(document.createElement("script"), { textContent: "window.ran = true" });
        document.body.append(script);
    }""")
    assert page.evaluate("window.ran") is None
    said = page.evaluate("fetch('https://example.com/').then(() => 'came', () => 'stopped')")
    assert said == "stopped"
    directives = {breach.split()[0] for breach in page.evaluate("window.breaches")}
    assert directives == {"script-src-elem", "connect-src"}
