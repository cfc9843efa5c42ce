"""Every kind of page serves who cannot see it, see it well or use a pointer: in a real browser, by axe-core's rules."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

import pytest
from conftest import DEVICES
from playwright.sync_api import Browser, Page, expect

QUESTION = "questions/fundamentals/bias-variance-trade-off/"
KINDS = {
    "home": "",
    "index": "questions/",
    "category": "questions/fundamentals/",
    "question": QUESTION,
    "opened question": f"{QUESTION}?answers=open",
    "question with code": "questions/ml-coding/k-means/?answers=open",
    "question with figures": "questions/fundamentals/loss-functions/?answers=open",
    "stage": "stages/before/",
    "page of a stage": "stages/during/conversation/",
    "round": "rounds/theory/",
    "role": "roles/data-scientist/",
    "checklists": "checklists/",
    "checklist": "checklists/before/",
    "question checklist": "checklists/questions-fundamentals/",
    "own checklist": "checklists/mine/?role=data-scientist",
    "progress": "progress/",
    "contributing": "contributing/",
    "404": "404.html",
}
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""What can differ between the schemes: a page has the same elements in both."""
SCHEMES = ["light", "dark"]
NARROW = {"viewport": {"width": 320, "height": 640}}
"""The width at which WCAG 1.4.10 wants a page to need no scrolling sideways."""
CUT_OFF = """() => [...document.querySelectorAll("a, button, h1, h2, h3, p, li, label, select")].filter((part) => {
  const { left, right, width } = part.getBoundingClientRect();
  const isShown = part.checkVisibility({ visibilityProperty: true }) && !part.closest(".wide, .math, pre, .headerlink");
  return isShown && width > 1 && (left < -1 || right > innerWidth + 1);
}).map((part) => part.outerHTML.slice(0, 120))"""
OFFERED = """() => [...document.querySelectorAll("a[href], button, summary, input, select")]
  .filter((part) => part.checkVisibility({ visibilityProperty: true }) && part.getClientRects().length)
  .filter((part) => part.type !== "radio")
  .map((part, place) => (part.dataset.place = place))"""
FOCUSED = """() => {
  const part = document.activeElement;
  const shown = part.matches("[type=radio]") ? part.nextElementSibling : part;
  const { outlineStyle } = getComputedStyle(shown);
  const html = part.outerHTML.slice(0, 100);
  return { place: Number(part.dataset.place ?? -1), isSeen: outlineStyle !== "none", html };
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((part) => {
  const { transitionDuration, transitionProperty, animationName } = getComputedStyle(part);
  return animationName !== "none" || (transitionProperty !== "none" && /[1-9]/.test(transitionDuration));
}).map((part) => part.outerHTML.slice(0, 100))"""
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((part) => part.checkVisibility()).map(({ tagName }) => Number(tagName[1]))"""


@contextmanager
def visit(chromium: Browser, address: str, path: str, **options: object) -> Iterator[Page]:
    """Open a page in a browser of its own kind, all of it laid out."""
    context = chromium.new_context(base_url=address, bypass_csp=True, **options)
    page = context.new_page()
    page.goto(path, wait_until="networkidle")
    # Parts out of sight are laid out when they come near: before that, one may seem to cover another.
    page.add_style_tag(content="* { content-visibility: visible !important; }")
    yield page
    context.close()


def violations(page: Page, rules: object = STANDARDS) -> list[str]:
    """Return what axe-core finds against a page: the rule, the element and the reason."""
    page.evaluate(AXE)
    run = "(rules) => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })"
    return [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
        for rule in page.evaluate(run, rules)["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_against_a_page(chromium, address, kind, device, scheme):
    with visit(chromium, address, KINDS[kind], color_scheme=scheme, **DEVICES[device]) as page:
        assert violations(page, STANDARDS if scheme == "light" else OF_COLOURS) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("device", DEVICES)
def test_axe_finds_nothing_against_what_opens_over_a_page(chromium, address, device, scheme):
    with visit(chromium, address, QUESTION, color_scheme=scheme, **DEVICES[device]) as page:
        page.keyboard.press("?")
        expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
        assert violations(page) == []
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        page.get_by_role("searchbox", name="Search the guide").fill("overfitting")
        expect(page.locator(".guide-search__title").first).to_be_visible()
        assert violations(page) == []
        page.keyboard.press("Escape")
        if device == "phone":
            page.get_by_role("button", name="Menu").click()
            expect(page.get_by_role("navigation", name="Menu")).to_be_visible()
            assert violations(page) == []


def test_axe_would_find_what_is_wrong(chromium, address):
    with visit(chromium, address, "", **DEVICES["phone"]) as page:
        page.evaluate("document.querySelector('h1').style.color = '#ccc'")
        page.evaluate(
            "document.querySelector('#start select').parentElement.replaceWith(document.createElement('select'))"
        )
        found = " ".join(violations(page))
        assert "color-contrast" in found
        assert "select-name" in found
        assert {line.partition(":")[0] for line in violations(page, OF_COLOURS)} == {"color-contrast"}


@pytest.mark.parametrize("letters", [100, 200])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways_on_a_narrow_screen(chromium, address, kind, letters):
    with visit(chromium, address, KINDS[kind], **NARROW) as page:
        # What a reader sets in the browser scales the root's size, as the theme gives it in per cent.
        page.add_style_tag(content=f"html {{ font-size: {1.25 * letters}% }}")
        width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(width) <= 0
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("device", DEVICES)
def test_keys_reach_what_a_page_offers_and_show_where_they_are(chromium, address, device):
    with visit(chromium, address, f"{QUESTION}?answers=open", **DEVICES[device]) as page:
        offered, reached, unseen = set(page.evaluate(OFFERED)), set(), []
        # Boxes that scroll take the key, too.
        for _ in range(len(offered) + 40):
            page.keyboard.press("Tab")
            at = page.evaluate(FOCUSED)
            if at["html"].startswith("<body"):
                break
            reached.add(at["place"])
            if not at["isSeen"]:
                unseen.append(at["html"])
        assert unseen == []
        assert offered - reached == set()


def test_the_menu_opens_by_keys_and_closes_with_escape(chromium, address):
    with visit(chromium, address, "rounds/theory/", **NARROW) as page:
        page.get_by_role("button", name="Menu").focus()
        page.keyboard.press("Enter")
        menu = page.get_by_role("navigation", name="Menu")
        expect(menu.get_by_role("link", name="Roles", exact=True)).to_be_visible()
        expect(menu.get_by_role("link", name="Theory", exact=True)).to_have_attribute("aria-current", "page")
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()


def test_the_menu_opens_without_scripts(plain_page):
    plain_page.goto("roles/")
    plain_page.get_by_role("button", name="Menu").click()
    plain_page.get_by_role("navigation", name="Menu").get_by_role("link", name="Checklists", exact=True).click()
    expect(plain_page.locator("h1")).to_contain_text("Checklists")


@pytest.mark.parametrize("kind", KINDS)
def test_headings_and_landmarks_stand_in_order(chromium, address, kind):
    with visit(chromium, address, KINDS[kind], **DEVICES["desktop"]) as page:
        levels = page.evaluate(HEADINGS)
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(lower <= upper + 1 for upper, lower in itertools.pairwise(levels))
        landmarks = page.locator("header, main, footer").evaluate_all("parts => parts.map(({ tagName }) => tagName)")
        assert landmarks == ["HEADER", "MAIN", "FOOTER"]


def test_every_figure_has_a_name(chromium, address):
    with visit(chromium, address, KINDS["question with figures"], **DEVICES["desktop"]) as page:
        names = page.locator("svg.figure").evaluate_all("all => all.map((figure) => figure.getAttribute('aria-label'))")
        assert names
        assert all(len(name) > 20 for name in names)


def test_nothing_moves_for_who_asks_for_that(chromium, address):
    with visit(chromium, address, QUESTION, reduced_motion="reduce", **DEVICES["desktop"]) as page:
        assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_quiet_text_gets_loud_for_who_asks_for_contrast(chromium, address, scheme):
    colours = "parts => parts.map((part) => getComputedStyle(part).color)"
    shown = {}
    for contrast in ("no-preference", "more"):
        with visit(chromium, address, QUESTION, color_scheme=scheme, contrast=contrast, **DEVICES["phone"]) as page:
            shown[contrast] = set(page.locator(".facts, h1").evaluate_all(colours))
    assert [len(found) for found in shown.values()] == [2, 1]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_and_figures_hold_in_forced_colours(chromium, address, scheme):
    options = {"forced_colors": "active", "color_scheme": scheme, **DEVICES["desktop"]}
    with visit(chromium, address, KINDS["question with figures"], **options) as page:
        known = page.get_by_role("button", name="Know it")
        width = "button => parseFloat(getComputedStyle(button).borderTopWidth)"
        before = known.evaluate(width)
        known.click()
        assert known.evaluate(width) > before
        surface, ink = page.locator("svg.figure").first.evaluate(
            "figure => [getComputedStyle(figure).backgroundColor, getComputedStyle(figure).color]"
        )
        assert surface not in ("rgba(0, 0, 0, 0)", ink)
