"""The guide without a network, and how it goes from one edition to the next, in a real browser."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import DEVICES, build, make_project, served
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sample import FILES

BREAD = "questions/baking/why-bread-rises/"
LOAF = "questions/baking/bake-a-loaf/"
QUESTION = "questions/fundamentals/regularisation/"
WHOLE = "Available offline."
PATIENCE = 60_000
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


@dataclass
class Host:
    """A host of a site in a folder below its root, as project sites are; it can be replaced and switched off."""

    root: Path
    address: str
    stop: Callable[[], None]

    def deploy(self, site: Path) -> None:
        """Put a site in the place of the one before."""
        shutil.rmtree(self.root / "guide", ignore_errors=True)
        shutil.copytree(site, self.root / "guide")


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    with ExitStack() as stack:
        address = stack.enter_context(served(tmp_path / "host"))
        yield Host(tmp_path / "host", address + "guide/", stack.close)


@pytest.fixture(params=DEVICES)
def reader(request: pytest.FixtureRequest, chromium: Browser, host: Host) -> Iterator[BrowserContext]:
    """A reader's browser, which may keep a copy."""
    context = chromium.new_context(base_url=host.address, service_workers="allow", **DEVICES[request.param])
    yield context
    context.close()


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two editions of the sample guide; in the second, every page has another name of the site on it."""
    folder = tmp_path_factory.mktemp("editions")
    project = make_project(folder / "project", FILES)
    sites = []
    for name in ("First", "Second"):
        config = project / "mkdocs.yml"
        text = config.read_text(encoding="utf-8")
        lines = [f"site_name: {name}" if line.startswith("site_name:") else line for line in text.splitlines()]
        config.write_text("\n".join(lines), encoding="utf-8")
        finished = build(project, folder / name)
        assert finished.returncode == 0, finished.stderr
        sites.append(folder / name)
    return sites


def visit(reader: BrowserContext, path: str = "") -> Page:
    """Visit a page of the guide and wait until the copy is whole."""
    page = reader.new_page()
    page.goto(path)
    expect(page.locator(".guide-offline")).to_have_text(WHOLE, timeout=PATIENCE)
    return page


def test_after_one_visit_the_whole_guide_works_without_a_network(host: Host, reader: BrowserContext, site: Path):
    host.deploy(site)
    page = visit(reader)
    host.stop()
    reader.set_offline(True)
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(QUESTION)
    page.get_by_role("button", name="Know it").click()
    page.goto("questions/")
    expect(page.locator(".guide-badge")).to_have_count(1)
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("searchbox", name="Search the guide").fill("vanishing gradients")
    page.locator(".guide-search__title").first.click()
    expect(page.locator("h1")).to_contain_text("gradients")
    page.goto("checklists/mine/?stage=before")
    page.locator("li.item input:visible").first.check()
    expect(page.get_by_role("status").filter(has_text="done")).to_contain_text("1 of")
    sheet = next((site / "checklists").glob("*.pdf")).relative_to(site).as_posix()
    read = "async (url) => (await (await fetch(url)).text()).slice(0, 5)"
    pdf = page.evaluate(read, host.address + sheet)
    assert pdf == "%PDF-"
    page.goto("questions/fundamentals/none/")
    expect(page.locator("h1")).to_have_text("This page is not here")
    assert errors == []


def test_every_page_of_the_copy_is_there_and_every_file_it_asks_for(site: Path):
    (listed,) = site.glob("offline-*.json")
    names = set(json.loads(listed.read_text(encoding="utf-8")))
    pages = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    assert pages <= names
    for pattern in ("checklists/*.pdf", "assets/guide/*", "pagefind/**/*", "questions.json"):
        files = {file.relative_to(site).as_posix() for file in site.glob(pattern) if file.is_file()}
        assert files
        assert files <= names


def test_a_new_edition_is_announced_and_never_mixed_with_the_old(
    host: Host, reader: BrowserContext, editions: list[Path]
):
    name = ".guide-header a >> nth=0"
    host.deploy(editions[0])
    page, other = visit(reader, BREAD), reader.new_page()
    expect(page.locator(name)).to_have_text("First")
    host.deploy(editions[1])
    page.goto(LOAF)
    expect(page.locator(name)).to_have_text("First")
    expect(page.locator(".guide-edition")).to_be_visible(timeout=PATIENCE)
    for path in ("", BREAD, "questions/"):
        other.goto(path)
        expect(other.locator(name)).to_have_text("First")
    page.get_by_role("button", name="Show it").click()
    for changed in (page, other):
        expect(changed.locator(name)).to_have_text("Second", timeout=PATIENCE)
    assert page.evaluate("caches.keys().then((names) => names.length)") == 1
    host.stop()
    page.goto(BREAD)
    expect(page.locator(name)).to_have_text("Second")


def test_half_a_copy_is_not_taken_for_a_whole_one(host: Host, reader: BrowserContext, editions: list[Path]):
    host.deploy(editions[0])
    # One file of another edition is among them, as when a new one is deployed meanwhile.
    stray = Path("roles/baker/index.html")
    shutil.copy(editions[1] / stray, host.root / "guide" / stray)
    page = reader.new_page()
    page.goto("")
    expect(page.locator(".guide-offline")).to_contain_text("not complete", timeout=PATIENCE)
    assert page.evaluate("navigator.serviceWorker.controller") is None
    assert not page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found?.active ?? null)")
    shutil.copy(editions[0] / stray, host.root / "guide" / stray)
    page.close()
    visit(reader).close()


def test_who_saves_data_is_asked(host: Host, reader: BrowserContext, editions: list[Path]):
    host.deploy(editions[0])
    reader.add_init_script(SAVING)
    page = reader.new_page()
    page.goto("")
    expect(page.locator(".guide-offline")).to_contain_text("saves data", timeout=PATIENCE)
    assert page.evaluate("caches.keys()") == []
    page.get_by_role("button", name="Keep a copy").click()
    expect(page.locator(".guide-offline")).to_have_text(WHOLE, timeout=PATIENCE)


def test_the_guide_can_be_installed(site: Path):
    manifest = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        (size, purpose) for size in ("192x192", "512x512") for purpose in ("any", "maskable")
    }
    for icon in manifest["icons"]:
        with Image.open(site / icon["src"]) as image:
            assert f"{image.width}x{image.height}" == icon["sizes"]
    for page in site.rglob("index.html"):
        text = page.read_text(encoding="utf-8")
        assert 'rel="manifest"' in text or 'http-equiv="refresh"' in text, page


def test_a_guide_that_wants_no_copies_has_none(project: Path, tmp_path: Path):
    finished = build(project, tmp_path / "site", OFFLINE="false")
    assert finished.returncode == 0, finished.stderr
    assert not (tmp_path / "site/sw.js").exists()
    assert not (tmp_path / "site/assets/guide/worker.js").exists()
    assert 'rel="manifest"' not in (tmp_path / "site/index.html").read_text(encoding="utf-8")
