"""The search index, by Pagefind: it reads the built pages, so that a query loads only the parts that it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


class SearchError(Exception):
    """The index could not be made; the message says why."""


def write_index(site: Path) -> None:
    """Index a built site and write the index into its folder `pagefind`.

    Raises:
        SearchError: Pagefind failed; the message is what it said.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    if finished.returncode:
        raise SearchError(f"the search index could not be made: {finished.stdout}{finished.stderr}")
    # Delete Pagefind's own interfaces: the guide has its dialog, and an offline copy should be small.
    for unused in (site / "pagefind").glob("pagefind-*.*"):
        if unused.name not in {"pagefind-entry.json", "pagefind-worker.js"}:
            unused.unlink()
