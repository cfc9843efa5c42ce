"""Typst sources to PDF/UA-1: tagged, its fonts embedded, the same bytes for the same source."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

import typst

PAPERS = {"A4": "a4", "Letter": "us-letter"}
"""What paper is called, to what Typst calls it."""
FONTS = ("Noto Sans", "Noto Sans Symbols 2", "Noto Sans JP", "Noto Sans SC", "Noto Sans TC", "Noto Sans KR")
"""The families, each for what those before it lack; Typst's own come last, with Hebrew and Arabic."""
_FONT_PACKAGES = ("justmytype_western_core", "justmytype_intl_cjk")

_UNSHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_HEAD = """
#set document(title: {title}, author: {author}, date: none)
#set page(
  paper: {paper},
  margin: (x: 16mm, top: 14mm, bottom: 16mm),
  footer-descent: 40%,
  footer: context [
    #set text(7.5pt)
    #{address} #h(1fr) #counter(page).display("1 / 1", both: true)
  ],
)
#set text(font: {fonts}, lang: "en", size: 9.5pt, hyphenate: false)
"""


def string(text: str) -> str:
    """Return a text as a Typst string."""
    return json.dumps(text, ensure_ascii=False)


def typeset(body: str, *, title: str, author: str, address: str, paper: str) -> bytes:
    """Typeset a document.

    Args:
        body: Its Typst source.
        title: What it is called.
        author: Who made it.
        address: What its footer says; may be empty.
        paper: A key of `PAPERS`.

    Returns:
        A PDF/UA-1.

    Raises:
        ValueError: Typst cannot show something; the message says what.
    """
    families = f"({', '.join(string(family) for family in FONTS)})"
    head = _HEAD.format(
        title=string(title),
        author=string(author),
        address=string(address),
        paper=string(PAPERS[paper]),
        fonts=families,
    )
    try:
        return _compile(head + body)
    except typst.TypstError as error:
        missing = _unshown(head + body)
        problem = f"the fonts have no {', '.join(missing)}" if missing else str(error)
        raise ValueError(f"{title}: {problem}") from error


def _unshown(source: str) -> list[str]:
    """Return the characters that no font has: Typst names one at a time."""
    missing = []
    while True:
        try:
            _compile(source)
        except typst.TypstError as error:
            if not (named := _UNSHOWN.search(str(error))):
                return missing
            missing.append(f"{named[1]} (U+{ord(named[1][0]):04X})")
            source = source.replace(named[1], "")
        else:
            return missing


@cache
def _compile(source: str) -> bytes:
    """Return the PDF of a source; kept, so that a site that is served anew typesets what has changed."""
    return typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"], font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    """Return the fonts of the pinned packages and Typst's own: those of the machine would vary the bytes."""
    folders = [str(files(package) / "fonts") for package in _FONT_PACKAGES]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)
