"""What a page says of itself to search engines, feed readers and those who show a preview of a link."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree as etree

import pytest
from bs4 import BeautifulSoup
from conftest import build, make_project, served
from PIL import Image
from playwright.sync_api import Browser, expect
from reading import address, soup
from sample import FILES
from studyguide import descriptions
from studyguide.descriptions import cut
from studyguide.history import read_history

BASE = "guide/"
SITE = f"https://baker.example/{BASE}"
BREAD = "questions/baking/why-bread-rises"
ATOM = "{http://www.w3.org/2005/Atom}"
MAPPED = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DAY = 86_400
MOST_BYTES = 40_000
"""What a picture may weigh."""


def commit(project: Path, day: int, message: str) -> None:
    """Commit all of a project on a day, counted from 1970."""
    who = {f"GIT_{role}_{what}": "Baker" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {f"GIT_{role}_DATE": f"{day * DAY} +0000" for role in ("AUTHOR", "COMMITTER")}
    for command in (["add", "docs"], ["commit", "-q", "-m", message]):
        subprocess.run(["git", *command], cwd=project, check=True, env={**os.environ, **who, **when})


@pytest.fixture(scope="module")
def history(tmp_path_factory) -> Path:
    """A project whose files were added on day 20,000; a question changed on the day after, and a new one came."""
    project = make_project(tmp_path_factory.mktemp("history"), FILES)
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    commit(project, 20_000, "Begin")
    question = project / f"docs/{BREAD}.md"
    question.write_text(question.read_text(encoding="utf-8").replace("That time", "That the time"), encoding="utf-8")
    commit(project, 20_001, "Mend")
    return project


@pytest.fixture(scope="module")
def known(history, tmp_path_factory) -> Path:
    """Its site."""
    folder = tmp_path_factory.mktemp("known")
    finished = build(history, folder / BASE, SITE_URL=SITE)
    assert finished.returncode == 0, finished.stderr
    return folder / BASE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One. Two.", "One. Two."),
        ("It is **bold** and [linked](a.md), with `code`.", "It is bold and linked, with code."),
        ("Take $n$ cells. The rate is $\\frac{a}{b}$. It grows.", "Take n cells. It grows."),
        (f"{'A short sentence. ' * 5}Long {'long ' * 60}end.", ("A short sentence. " * 5).strip()),
        ("A version, e.g. 1.2, holds.", "A version, e.g. 1.2, holds."),
        ("$\\sum_i x_i$", ""),
    ],
)
def test_a_description_is_cut_at_a_sentence(text, said):
    assert cut(text) == said


def test_a_sentence_that_is_too_long_is_cut_at_a_word():
    said = cut("word, " * 60)
    assert len(said) <= descriptions.MOST
    assert said.endswith("word…")


def test_every_question_has_a_description_of_its_own(site, guide):
    found = [
        soup(site, address(question.path)).find("meta", {"name": "description"})["content"]
        for question in guide.questions
    ]
    assert len(set(found)) == len(found)
    assert [text for text in found if not 40 <= len(text) <= descriptions.MOST] == []
    assert [text for text in found if "$" in text or "\\" in text or "**" in text] == []


def test_every_page_says_where_it_is_and_how_it_looks(known):
    for file in known.rglob("index.html"):
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        if page.find("meta", {"http-equiv": "refresh"}):
            continue
        own = SITE + file.relative_to(known).as_posix().removesuffix("index.html")
        said = {tag["property"]: tag["content"] for tag in page.find_all("meta", property=True)}
        assert page.find("link", rel="canonical")["href"] == said["og:url"] == own
        assert said["og:title"] == page.title.text.removesuffix(" - The ML Interview Guide")
        assert said["og:description"] == page.find("meta", {"name": "description"})["content"]
        picture = known / said["og:image"].removeprefix(SITE)
        assert Image.open(picture).size == (1200, 630)
        assert picture.stat().st_size < MOST_BYTES


def test_a_picture_is_drawn_again_only_when_its_page_says_something_else(history, known, tmp_path):
    folder = history / ".cache/previews"
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    stage = history / "docs/stages/before/index.md"
    text = stage.read_text(encoding="utf-8")
    stage.write_text(text.replace("Before the tasting", "Ahead of the tasting"), encoding="utf-8")
    assert build(history, tmp_path / "site", SITE_URL=SITE).returncode == 0
    after = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    stage.write_text(text, encoding="utf-8")
    changed = {name.rpartition("-")[0] for name, _ in before.items() ^ after.items()}
    assert "stages-before-index" in changed
    assert "questions-baking-why-bread-rises" not in changed


def test_the_breadcrumbs_name_the_pages_above(known):
    data = json.loads(soup(known, BREAD).find("script", type="application/ld+json").text)
    steps = [(step["position"], step["name"], step["item"]) for step in data["itemListElement"]]
    assert steps == [
        (1, "All questions", f"{SITE}questions/"),
        (2, "Baking", f"{SITE}questions/baking/"),
        (3, "Why does bread rise?", f"{SITE}{BREAD}/"),
    ]
    shown = [link.text for link in soup(known, BREAD).find(class_="guide-trail").find_all("a")]
    assert shown == [name for _, name, _ in steps[:-1]]


def test_the_map_of_the_site_has_each_page_to_list_once_with_its_own_day(known):
    entries = {
        entry.findtext(f"{MAPPED}loc").removeprefix(SITE): entry.findtext(f"{MAPPED}lastmod")
        for entry in etree.parse(known / "sitemap.xml").iter(f"{MAPPED}url")
    }
    pages = {
        file.relative_to(known).as_posix().removesuffix("index.html"): file.read_text(encoding="utf-8")
        for file in known.rglob("index.html")
    }
    listed = {path for path, text in pages.items() if 'content="noindex"' not in text and "http-equiv" not in text}
    assert set(entries) == listed
    assert set(pages) - listed == {"progress/", "checklists/mine/"}
    assert entries[f"{BREAD}/"] == "2024-10-05"
    assert entries["questions/baking/bake-a-loaf/"] == "2024-10-04"
    assert entries["questions/"] is None


def test_the_feed_names_what_is_new_and_changed_the_last_first(known):
    root = etree.parse(known / "feed.xml").getroot()
    found = [
        tuple(entry.findtext(ATOM + name) for name in ("title", "id", "published", "updated"))
        for entry in root.iter(f"{ATOM}entry")
    ]
    assert found == [
        ("Why does bread rise?", f"{SITE}{BREAD}/", "2024-10-04T00:00:00Z", "2024-10-05T00:00:00Z"),
        ("Bake a loaf", f"{SITE}questions/baking/bake-a-loaf/", *["2024-10-04T00:00:00Z"] * 2),
    ]
    assert root.findtext(f"{ATOM}updated") == "2024-10-05T00:00:00Z"
    summary = root.find(f"{ATOM}entry").findtext(f"{ATOM}summary")
    assert summary == "Yeast turns sugar into gas, and gluten holds the gas."
    link = soup(known, "").find("link", type="application/atom+xml")
    assert (known / link["href"]).exists()


def test_the_link_to_the_feed_makes_no_page_fetch_anything(chromium: Browser, known):
    with served(known.parent) as base:
        page = chromium.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(base + BASE)))
        page.goto(base + BASE, wait_until="networkidle")
        page.close()
    assert "" in asked
    assert not [path for path in asked if path.endswith(".xml")]


def test_a_clone_that_is_cut_off_and_a_folder_without_git_have_no_dates(history, tmp_path):
    subprocess.run(["git", "clone", "-q", "--depth", "1", history.as_uri(), str(tmp_path / "clone")], check=True)
    assert read_history(history / "docs")
    assert read_history(tmp_path / "clone/docs") == {}
    assert read_history(tmp_path) == {}


def test_a_site_without_an_address_is_built_without_what_needs_one(site):
    assert not (site / "feed.xml").exists()
    assert not (site / "previews").exists()
    assert not soup(site, "").find("meta", property=True)


@pytest.mark.parametrize("path", ["none", "questions/none/", "a/b/c/d/none.html"])
def test_a_lost_reader_is_led_on_from_any_depth(chromium: Browser, known, path):
    with served(known.parent, lost=known / "404.html") as base:
        context = chromium.new_context(base_url=base + BASE)
        page = context.new_page()
        failed = []
        page.on("requestfailed", lambda request: failed.append(request.url))
        answers = {}
        page.on("response", lambda response: answers.update({response.url: response.status}))
        page.goto(path, wait_until="networkidle")
        assert {url: status for url, status in answers.items() if status != 200} == {f"{base}{BASE}{path}": 404}
        assert failed == []
        page.get_by_role("button", name="Search the guide").click()
        expect(page.get_by_role("searchbox", name="Search the guide")).to_be_focused()
        page.keyboard.press("Escape")
        page.get_by_role("main").get_by_role("link", name="All questions").click()
        expect(page.locator("h1")).to_contain_text("All questions")
        context.close()
