"""What a first visit takes, and what the pages do without the theme's script, in a real browser."""

from __future__ import annotations

import gzip
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from conftest import DEVICES, ROOT, build, make_project, served
from playwright.sync_api import Browser, Page, expect
from sample import FILES
from studyguide.model import Guide

MOST_BYTES = 80_000
MOST_REQUESTS = 8
MOST_FONT = 40_000
QUESTION = "questions/fundamentals/regularisation/"
FORMULAS = {
    "matrix": r"\left(\begin{matrix} 1 \\ 2 \\ 3 \\ 4 \end{matrix}\right)",
    "cases": r"f = \begin{cases} 1 & x > 0 \\ 2 & x = 0 \\ 3 & x < 0 \end{cases}",
    "fraction": r"\left[ \frac{\sum_{i=1}^{n} \frac{1}{n}}{\frac{x}{y}} \right]",
}


@pytest.fixture(scope="module")
def bench_reader() -> ModuleType:
    """What `dev.py bench --reader` measures with."""
    spec = importlib.util.spec_from_file_location("bench_reader", ROOT / "scripts" / "bench_reader.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def packed(file: Path) -> int:
    """Return how many bytes of a file go over the wire: fonts are packed already."""
    return file.stat().st_size if file.suffix == ".woff2" else len(gzip.compress(file.read_bytes(), mtime=0))


def test_a_first_visit_to_any_question_takes_little(
    site: Path, guide: Guide, chromium: Browser, bench_reader: ModuleType
):
    pages = [site / question.path.removesuffix(".md") / "index.html" for question in guide.questions]
    heaviest = max((page for page in pages if "<math" in page.read_text(encoding="utf-8")), key=packed)
    with bench_reader.served(site) as address:
        for page in (QUESTION, heaviest.parent.relative_to(site).as_posix() + "/"):
            found = bench_reader.measure_visit(chromium, address, page)
            assert found["visit KB"] * 1000 <= MOST_BYTES, page
            assert found["requests"] <= MOST_REQUESTS, page


def test_nothing_is_published_that_no_page_needs(site: Path):
    assert not [*site.rglob("*.map"), *site.rglob("*.mjs"), *site.rglob("lunr*")]
    assert not [page for page in site.rglob("*.html") if "sourceMappingURL" in page.read_text(encoding="utf-8")]
    assert not [file for file in site.rglob("*.js") if "sourceMappingURL" in file.read_text(encoding="utf-8")]


def test_the_font_of_formulas_is_small(site: Path):
    (font,) = site.rglob("*.woff2")
    assert packed(font) <= MOST_FONT


@pytest.mark.parametrize(("path", "has_formulas"), [(QUESTION, True), ("", False), ("checklists/before/", False)])
def test_the_font_is_there_before_formulas_are_unfolded_and_only_where_there_are_some(
    page: Page, path: str, has_formulas: bool
):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path, wait_until="networkidle")
    assert page.locator("math").count() > 0 if has_formulas else page.locator("math").count() == 0
    assert len([url for url in asked if url.endswith(".woff2")]) == has_formulas
    assert page.evaluate("[...document.fonts].map((font) => font.status)") == (
        ["loaded"] if has_formulas else ["unloaded"]
    )


@pytest.fixture(scope="module")
def formulas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a guide whose question has all kinds of formulas that stretch."""
    question = "questions/baking/why-bread-rises.md"
    written = "\n\n".join(f"$$\n{latex}\n$$" for latex in FORMULAS.values())
    text = FILES[question].replace("That time", f"{written}\n\nThat time", 1)
    assert text != FILES[question]
    folder = tmp_path_factory.mktemp("formulas")
    finished = build(make_project(folder / "project", {**FILES, question: text}), folder / "site")
    assert finished.returncode == 0, finished.stderr
    with served(folder / "site") as address:
        yield address


def test_brackets_are_as_high_as_what_they_enclose(chromium: Browser, formulas: str):
    page = chromium.new_page(base_url=formulas)
    page.goto("questions/baking/why-bread-rises/", wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details').forEach((block) => { block.open = true })")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("[...document.fonts].map((font) => font.status)") == ["loaded"]
    shares = page.evaluate("""[...document.querySelectorAll("math mrow > mo:first-child")].map((fence) => {
        const height = (element) => element.getBoundingClientRect().height;
        return height(fence) / height(fence.parentElement);
    })""")
    assert len(shares) == len(FORMULAS)
    assert min(shares) > 0.9
    page.close()


def test_a_formula_looks_the_same_whatever_fonts_the_device_has(page: Page):
    page.goto("questions/mathematics/positive-definite-matrices/", wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details').forEach((block) => { block.open = true })")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    used = set()
    for node in session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "math mi, math mn"})["nodeIds"]:
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        used |= {(font["familyName"], font["isCustomFont"]) for font in fonts}
    assert used == {("STIX Two Math", True)}


def test_the_scheme_is_chosen_once_for_all_pages(page: Page):
    scheme = "document.body.dataset.mdColorScheme"
    page.goto("")
    assert page.evaluate(scheme) == "default"
    switches = page.locator("[data-md-component=palette] label:visible")
    expect(switches).to_have_count(1)
    switches.click()
    assert page.evaluate(scheme) == "slate"
    page.goto(QUESTION)
    assert page.evaluate(scheme) == "slate"
    switches.click()
    page.emulate_media(color_scheme="dark")
    page.reload()
    # Who chose what the system had then follows the system.
    assert page.evaluate(scheme) == "slate"


def test_the_contents_follow_the_reader(chromium: Browser, address: str):
    context = chromium.new_context(base_url=address, **DEVICES["desktop"])
    page = context.new_page()
    page.goto("questions/models/")
    heading = page.locator("h2").nth(1)
    heading.evaluate("heading => heading.scrollIntoView()")
    title = re.sub(r"\W+", " ", heading.text_content()).strip()
    active = page.locator(".guide-side--toc .md-nav__link--active")
    expect(active).to_have_count(1)
    assert re.sub(r"\W+", " ", active.inner_text()).strip() == title
    context.close()
