"""Reading the pages of the built site."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bs4 import BeautifulSoup


@lru_cache(maxsize=512)
def parsed(file: Path) -> BeautifulSoup:
    """Return an HTML file taken apart; who changes it changes it for all."""
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def soup(site: Path, path: str) -> BeautifulSoup:
    """Return the page at a path such as `questions/`."""
    return parsed(site / path / "index.html")


def content(site: Path, path: str) -> BeautifulSoup:
    """Return a page's own content, without the navigation around it."""
    return soup(site, path).article


def address(path: str) -> str:
    """Return the address of a Markdown file's page."""
    return path.removesuffix("index.md").removesuffix(".md")
