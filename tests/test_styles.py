"""The one style sheet: it holds what the pages use, and little else."""

from __future__ import annotations

import gzip
from importlib.resources import files

import pytest
from conftest import DEVICES
from playwright.sync_api import Browser
from reading import soup
from studyguide import styles
from test_reader import KINDS

MOST_BYTES = 13_000
"""What the style sheet may weigh, packed: the budget of a first visit is 80 KB, and scripts need most of it."""
SELECTORS = """async (own) => {
  const parts = (sheet) => {
    const says = ({ style }) => [...style].some((property) => !property.startsWith("--"));
    const rules = (list) => [...list].flatMap((rule) => {
      if (!rule.selectorText) return rules(rule.cssRules ?? []);
      return says(rule) ? [rule.selectorText] : [];
    });
    return rules(sheet.cssRules).flatMap((text) => text.split(/,(?![^(]*\\))/).map((part) => part.trim()));
  };
  const written = new CSSStyleSheet();
  written.replaceSync(own);
  const kept = new Set(parts([...document.styleSheets].find(({ href }) => href?.endsWith("site.css"))));
  const states = /::?(before|after|marker|placeholder|hover|focus|target|checked)\\b/g;
  const isThere = (selector) => {
    try { return document.querySelector(selector.replace(states, "") || "*"); }
    catch { return false; }
  };
  return parts(written).filter((selector) => isThere(selector) && !kept.has(selector));
}"""


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{x:y}.b{x:y}", ".a{x:y}"),
        (".a,.b{x:y}", ".a{x:y}"),
        (".a .b{x:y}p{x:y}", "p{x:y}"),
        (".a:not(.b){x:y}", ".a:not(.b){x:y}"),
        (".a:is(.b,p){x:y}", ".a:is(.b,p){x:y}"),
        ("#i{x:y}#j{x:y}", "#i{x:y}"),
        ("[dir=ltr] .a{x:y}[dir=rtl] .a{x:y}", "[dir=ltr] .a{x:y}"),
        ("[hidden]{x:y}[inert]{x:y}", "[hidden]{x:y}"),
        ("@media print{.b{x:y}}@media print{.b{x:y}.a{x:y}}", "@media print{.a{x:y}}"),
        ("@keyframes a{from{x:y}}", ""),
        ("/* } */ .a { x : y ; }", ".a{x : y}"),
        (".a{--u:1;x:var(--u)}", ".a{--u:1;x:var(--u)}"),
        (".a{--u:1;--v:var(--u);x:y}", ".a{x:y}"),
        (":root{--u:1}", ""),
        (":root{--asked:1}", ":root{--asked:1}"),
        (":root{--asked:url('data:x;{}(,')}", ":root{--asked:url('data:x;{}(,')}"),
        (".a{x:calc(var(--u) - calc(1px*2));z:w}", ".a{x:calc(var(--u) - calc(1px*2));z:w}"),
    ],
)
def test_a_rule_stays_where_all_that_it_asks_for_is_there(css, kept):
    assert styles.pruned(css, {"a", "i", "hidden", "dir", "dir=ltr"}, ["p{x:var(--asked)}"]) == kept


def test_a_page_has_one_small_style_sheet(site):
    sheets = [link["href"] for link in soup(site, "").find_all("link", rel="stylesheet")]
    assert sheets == [styles.PATH]
    assert [file.relative_to(site).as_posix() for file in site.rglob("*.css")] == [styles.PATH]
    assert len(gzip.compress((site / styles.PATH).read_bytes())) < MOST_BYTES


@pytest.mark.parametrize("path", KINDS)
def test_no_rule_of_the_theme_that_fits_a_page_is_lost(chromium: Browser, address: str, path: str):
    theme = files("material") / "templates/assets/stylesheets"
    sheets = [sheet.read_text(encoding="utf-8") for sheet in theme.iterdir() if sheet.name.endswith(".css")]
    context = chromium.new_context(base_url=address, **DEVICES["phone"])
    page = context.new_page()
    page.goto(path)
    lost = set(page.evaluate(SELECTORS, "".join(sheets)))
    # Its script adds this one; the guide's header has a line below it instead.
    assert lost <= {".md-header--shadow"}
    context.close()
