"""Make the README's picture from a built site: `python scripts/screenshot.py site .github/screenshot.png`.

It needs the environment that `scripts/dev.py test` makes, and a Chromium on the PATH or in `CHROMIUM`.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import sys
import threading

from playwright.sync_api import sync_playwright

PAGE = "questions/fundamentals/bias-variance-trade-off/"


def main(site: str, picture: str) -> None:
    """Write a picture of a question page, its short answer opened."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=site)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 760}, reduced_motion="reduce")
        page.goto(f"http://127.0.0.1:{server.server_port}/{PAGE}", wait_until="networkidle")
        page.get_by_text("Short answer", exact=True).click()
        page.screenshot(path=picture)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
