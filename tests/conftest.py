"""The real things that tests run on: the built site, a small project of its own, and Chromium."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright
from sample import FILES, write
from studyguide.model import Guide
from studyguide.parse import read_guide

# A slow machine is no mistake.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
# Tests that run in a shell's background inherit that an interrupt is ignored, and so would what they start.
signal.signal(signal.SIGINT, signal.default_int_handler)
ROOT = Path(__file__).resolve().parents[1]
DEVICES = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}


def build(project: Path, site: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project's site as `scripts/dev.py build` does, and return what the build said."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def make_project(folder: Path, files: dict[str, str]) -> Path:
    """Make a project with this generator and other content, and return its folder."""
    for part in ("hooks", "overrides"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write(folder / "docs", files)
    return folder


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The guide itself."""
    guide, found = read_guide(ROOT / "docs")
    assert not found, "\n".join(diagnostic.format() for diagnostic in found)
    return guide


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the guide."""
    folder = tmp_path_factory.mktemp("site")
    finished = build(ROOT, folder)
    assert finished.returncode == 0, finished.stderr
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the sample guide."""
    return make_project(tmp_path / "project", FILES)


class _Silent(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, lost: Path | None = None, **options: object) -> None:
        self._lost = lost
        super().__init__(*arguments, **options)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, *arguments: object) -> None:
        """Answer for what there is not as a host of pages does, with a page that says so."""
        if self._lost is None or code != http.HTTPStatus.NOT_FOUND:
            super().send_error(code, *arguments)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(self._lost.read_bytes())


@contextmanager
def served(site: Path, lost: Path | None = None) -> Iterator[str]:
    """Serve a site and give its address, with a slash at its end; `lost` is the page for what there is not."""
    handler = functools.partial(_Silent, directory=str(site), lost=lost)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the built site is served, with a slash at its end."""
    with served(site) as base:
        yield base


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium: the one that `scripts/dev.py test` found, or Playwright's own."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-background-networking", "--disable-sync"]
        )
        # A copy for offline reading is many requests beside those that a test looks at.
        browser.new_context = functools.partial(browser.new_context, service_workers="block")
        browser.new_page = functools.partial(browser.new_page, service_workers="block")
        yield browser
        browser.close()


@pytest.fixture(params=DEVICES)
def page(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    """An empty page on a phone and on a desktop, with the site's address as its base."""
    context = chromium.new_context(base_url=address, **DEVICES[request.param])
    yield context.new_page()
    context.close()


@pytest.fixture
def plain_page(chromium: Browser, address: str) -> Iterator[Page]:
    """A page in a browser whose scripts are off."""
    context = chromium.new_context(base_url=address, java_script_enabled=False, **DEVICES["phone"])
    yield context.new_page()
    context.close()
