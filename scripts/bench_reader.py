"""Measure in a real Chromium what a reader waits for and downloads: part of `python3 scripts/dev.py bench --reader`."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

RIVALS = {"ours": "mkdocs.yml", "plain": "plain.yml"}
QUESTION = "questions/fundamentals/regularisation/"
QUERY = "gradient"
SLOW_PHONE = {"latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8, "offline": False}
"""A slow mobile line: milliseconds, and bytes a second."""
SLOWER = 4
"""By how much the processor is slowed."""
SEARCHES = {
    "ours": (".guide-search-open", ".guide-search input", ".guide-search__title", f"[data-query={QUERY}]"),
    "plain": ("label.md-header__button[for=__search]", ".md-search__input", *[".md-search-result__link"] * 2),
}
"""What opens the search, where one types, what a result is, and what tells that the texts have been searched, too."""
FIRST_PAINT = """() => new Promise((resolve) => {
    const take = (list) => list.getEntriesByName("first-contentful-paint").forEach((entry) => resolve(entry.startTime));
    new PerformanceObserver(take).observe({ type: "paint", buffered: true });
})"""
"""When the first content was painted, in milliseconds; what was asked for may all be there before."""
ROUNDS = 5
"""How often the same is typed into the filter."""
_PACKED = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml"}


class Server(http.server.SimpleHTTPRequestHandler):
    """Sends texts packed, as hosts of static sites do, and lets the browser keep nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file, packed where that makes it smaller."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = _packed(path) if path.suffix in _PACKED else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if path.suffix in _PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(body)


@functools.cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


@contextlib.contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site and give its address."""
    handler = functools.partial(Server, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@contextlib.contextmanager
def browsing() -> Iterator[Browser]:
    """Start the Chromium that `scripts/dev.py` has found."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    flags = ["--no-sandbox", "--disable-background-networking", "--disable-sync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


class Traffic:
    """What a page has fetched."""

    def __init__(self, session: CDPSession) -> None:
        """Begin to count."""
        self.bytes = self.requests = 0
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._add)

    def _add(self, event: dict) -> None:
        # An image that stands in a style sheet is told of, too, and comes over no wire.
        if event["encodedDataLength"]:
            self.bytes += event["encodedDataLength"]
            self.requests += 1

    def settle(self, page: Page) -> None:
        """Wait until nothing has come for a while."""
        before = -1
        while before != self.bytes:
            before = self.bytes
            page.wait_for_timeout(2000)


@contextlib.contextmanager
def slow_phone(browser: Browser) -> Iterator[tuple[Page, Traffic]]:
    """Open an empty page on a phone with a slow line and a slow processor, and nothing kept from before."""
    # A copy for offline reading is loaded later, when nobody waits: it is not part of a visit.
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    context = browser.new_context(service_workers="block", **phone)
    page = context.new_page()
    session = context.new_cdp_session(page)
    traffic = Traffic(session)
    session.send("Network.emulateNetworkConditions", SLOW_PHONE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield page, traffic
    context.close()


def measure_visit(browser: Browser, address: str, question: str = QUESTION) -> dict[str, float]:
    """Return what a first visit to a question takes: kilobytes, requests, and seconds to the first content."""
    with slow_phone(browser) as (page, traffic):
        page.goto(address + question, wait_until="networkidle")
        paint = page.evaluate(FIRST_PAINT) / 1000
        return {"visit KB": traffic.bytes / 1e3, "requests": traffic.requests, "first paint s": paint}


def measure_search(browser: Browser, address: str, rival: str) -> dict[str, float]:
    """Return what the first search takes: seconds from opening it to the first result and to all, and kilobytes."""
    opener, field, result, done = SEARCHES[rival]
    with slow_phone(browser) as (page, traffic):
        page.goto(address + QUESTION, wait_until="networkidle")
        before = traffic.bytes
        page.evaluate("window.opened = performance.now()")
        page.locator(opener).first.click()
        page.locator(field).first.press_sequentially(QUERY)
        seconds = []
        for shown in (result, done):
            page.locator(shown).first.wait_for(timeout=120_000)
            seconds.append(page.evaluate("(performance.now() - window.opened) / 1000"))
        traffic.settle(page)
        return dict(zip(("first result s", "all results s", "search KB"), [*seconds, (traffic.bytes - before) / 1e3]))


def measure_filter(browser: Browser, address: str) -> dict[str, float]:
    """Return the longest of the times in which a letter typed into the filter is answered, in milliseconds.

    Each is typed several times, and the least counts: what else the machine does only adds to it.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 800}, service_workers="block")
    page = context.new_page()
    page.goto(address + "questions/", wait_until="networkidle")
    field = page.locator(".guide-filter input[type=search]")
    field.wait_for()
    # From the event to the end of the layout that it causes.
    script = """(field, text) => {
        field.value = text;
        const start = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
    }"""
    letters = [QUERY[:length] for length in range(1, len(QUERY) + 1)]
    texts = [*letters, *reversed(letters[:-1]), ""]
    rounds = [[field.evaluate(script, text) for text in texts] for _ in range(ROUNDS)]
    context.close()
    return {"keystroke ms": max(map(min, zip(*rounds)))}


def measure(project: Path, rival: str) -> dict[str, float]:
    """Build one of the rivals in a project of `bench.py`, and return all that a reader meets there."""
    with tempfile.TemporaryDirectory() as folder:
        config = project / RIVALS[rival]
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", folder]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{config.name} cannot be built:\n{done.stderr}")
        with served(Path(folder)) as address, browsing() as browser:
            found = {**measure_visit(browser, address), **measure_search(browser, address, rival)}
            return {**found, **(measure_filter(browser, address) if rival == "ours" else {})}


def table(results: dict[int, dict[str, dict[str, float]]]) -> str:
    """Return the results, by the number of questions and the rival, as a table in Markdown."""
    heads = list(dict.fromkeys(name for rivals in results.values() for found in rivals.values() for name in found))
    lines = [["questions", "site", *heads], ["---"] * (len(heads) + 2)]
    for count, rivals in results.items():
        for rival, found in rivals.items():
            lines.append([str(count), rival, *[f"{found[head]:.3g}" if head in found else "-" for head in heads]])
    return "\n".join(" | ".join(line) for line in lines)
