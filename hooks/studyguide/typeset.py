"""Typst sources to PDF/UA-1: tagged, its fonts embedded, the same bytes for the same source."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
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


@dataclass(frozen=True)
class Document:
    """A document to typeset."""

    body: str
    """Its Typst source."""
    title: str
    author: str
    address: str
    """What its footer says; may be empty."""
    paper: str
    """A key of `PAPERS`."""

    def typeset(self) -> bytes:
        """Return it as a PDF/UA-1; raise `ValueError` with what Typst cannot show."""
        source = self._source()
        try:
            return _compile(source)
        except typst.TypstError as error:
            missing = _unshown(source)
            problem = f"the fonts have no {', '.join(missing)}" if missing else str(error)
            raise ValueError(f"{self.title}: {problem}") from error

    def depends_on(self) -> str:
        """Return all that its PDF is made from: the source, and the versions of Typst and of the fonts."""
        packages = ("typst", *(package.replace("_", "-") for package in _FONT_PACKAGES))
        return "\n".join([*map(version, packages), self._source()])

    def _source(self) -> str:
        head = _HEAD.format(
            title=string(self.title),
            author=string(self.author),
            address=string(self.address),
            paper=string(PAPERS[self.paper]),
            fonts=f"({', '.join(string(family) for family in FONTS)})",
        )
        return head + self.body


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


def _compile(source: str) -> bytes:
    return typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"], font_paths=fonts())


@cache
def fonts() -> typst.Fonts:
    """Return the fonts of the pinned packages and Typst's own: those of the machine would vary the bytes."""
    folders = [str(files(package) / "fonts") for package in _FONT_PACKAGES]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)
