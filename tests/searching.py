"""Queries to the search dialog of a real browser: one, or many in several tabs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from conftest import DEVICES
from playwright.sync_api import Browser, Page, expect

_TABS = 4
"""At the same time: the dialog waits after each change, for the case that one goes on typing."""
_LISTED = """
() => [...document.querySelectorAll(".guide-search__title")].map((link) => [link.innerText, link.pathname.slice(1)])
"""
_ASK = """
async (queries, listed) => {
  const field = document.querySelector(".guide-search input");
  const status = document.querySelector(".guide-search__status");
  const answered = (query) => new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (status.dataset.query !== query) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe(status, { attributes: true });
  });
  const found = [];
  for (const query of queries) {
    const answer = answered(query);
    field.value = query;
    field.dispatchEvent(new Event("input"));
    await answer;
    found.push(listed());
  }
  return found;
}
"""


class Result(NamedTuple):
    """A line of what the search found."""

    title: str
    path: str
    """Where it leads to, from the site's address on."""


def search(page: Page, query: str) -> list[Result]:
    """Type a query into the dialog, opened where it is not, and return what it lists."""
    if not page.locator(".guide-search").is_visible():
        page.keyboard.press("/")
    page.get_by_role("searchbox", name="Search the guide").fill(query)
    expect(page.locator(".guide-search__status")).to_have_attribute("data-query", query, timeout=30_000)
    return [Result(*line) for line in page.evaluate(_LISTED)]


def ask_all(chromium: Browser, address: str, queries: Iterable[str]) -> dict[str, list[Result]]:
    """Return what the search dialog lists for each query, typed at a desk."""
    wanted = list(dict.fromkeys(queries))
    context = chromium.new_context(base_url=address, **DEVICES["desktop"])
    shares = [wanted[first::_TABS] for first in range(_TABS)]
    pages = [context.new_page() for _ in shares]
    for page, share in zip(pages, shares, strict=True):
        page.goto("")
        page.keyboard.press("/")
        page.locator(".guide-search[open]").wait_for()
        page.evaluate(f"(queries) => {{ window.answer = ({_ASK})(queries, {_LISTED}); }}", share)
    found: dict[str, list[Result]] = {}
    for page, share in zip(pages, shares, strict=True):
        for query, lines in zip(share, page.evaluate("window.answer"), strict=True):
            found[query] = [Result(*line) for line in lines]
    context.close()
    return found
