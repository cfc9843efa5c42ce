"""What stands where in a Markdown text, found without rendering it, so that every place has a line.

The blanking functions return a text of the same length with the same line breaks: an offset in one is an offset in
the other.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from studyguide.model import Section

_FENCE = re.compile(r"(?P<indent>[ \t>]*)(?P<marks>`{3,}|~{3,})(?P<info>[^`\n]*)\Z")
_CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_FORMULA = re.compile(
    r"(?<!\\)\$\$(?P<block>(?:\\.|[^\\$])+?)\$\$"
    r"|(?<![\\$])\$(?![\s$])(?P<inline>(?:\\.|(?!\n[ \t]*\n)[^\\$])+?)(?<!\s)\$",
    re.DOTALL,
)
_HEADING = re.compile(r"^(#{1,6})(?!#)(.*)$", re.MULTILINE)
_WORD = re.compile(r"\w[\w\u2019'-]*")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
# The address may stand on the next line.
_REFERENCE = re.compile(r"^[ \t]*\[[^\]\n]+\]:[ \t]*\n?[ \t]*<?(\S+)", re.MULTILINE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Many rules look at one page after another: what was found in the last texts is asked for again at once.
_remembered = lru_cache(maxsize=16)
SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
"""What a link may begin with, besides nothing."""


@dataclass(frozen=True)
class Fence:
    """A fenced code block."""

    info: str
    """What stands behind the opening marks: the language and its options."""
    code: str
    """The lines between the marks."""
    line: int
    """The opening line, counted from 1."""
    closed: bool
    """Whether closing marks were found."""

    @property
    def language(self) -> str:
        """The first word behind the opening marks, or nothing."""
        return self.info.split(maxsplit=1)[0] if self.info.strip() else ""


@dataclass(frozen=True)
class Heading:
    """A heading marked by hashes."""

    level: int
    """The number of hashes."""
    text: str
    """What it says."""
    line: int
    """Counted from 1."""
    start: int
    """The offset of its first hash."""
    end: int
    """The offset of its line's end."""


def lines_of(text: str) -> list[str]:
    r"""Return the lines of a text with their ends, which are `\\n` alone; `str.splitlines` knows more of them."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def fences(text: str) -> Iterator[Fence]:
    """Return the fenced code blocks, in order; one that never closes runs to the end."""
    for start, end, fence in fence_spans(text):
        del start, end
        yield fence


@_remembered
def fence_spans(text: str) -> tuple[tuple[int, int, Fence], ...]:
    """Return the offsets at which each fenced code block begins and ends, and the block."""
    lines = lines_of(text)
    spans = []
    offset = index = 0
    while index < len(lines):
        opening = _FENCE.match(lines[index].rstrip("\n"))
        first, start = index, offset
        offset += len(lines[index])
        index += 1
        if not opening:
            continue
        inside, closed = [], False
        while index < len(lines) and not closed:
            closed = lines[index].strip(" \t>\n") == opening["marks"]
            if not closed:
                inside.append(lines[index])
            offset += len(lines[index])
            index += 1
        spans.append((start, offset, Fence(opening["info"].strip(), "".join(inside), first + 1, closed)))
    return tuple(spans)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


@_remembered
def without_fences(text: str) -> str:
    """Return the text with its fenced code blocks blanked."""
    parts, done = [], 0
    for start, end, _ in fence_spans(text):
        parts += [text[done:start], _blank(text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


@_remembered
def without_spans(text: str) -> str:
    """Return the text with its inline code blanked; code blocks must have been blanked before."""
    return _CODE_SPAN.sub(lambda match: _blank(match[0]), text)


def without_code(text: str) -> str:
    """Return the text with its code, fenced and inline, blanked."""
    return without_spans(without_fences(text))


@_remembered
def without_formulas(text: str) -> str:
    """Return the text with its formulas blanked; code must have been blanked before."""
    return _FORMULA.sub(lambda match: _blank(match[0]), text)


def formulas(prose: str) -> Iterator[tuple[str, bool, int]]:
    """Return the LaTeX of each formula in a text whose code is blanked, whether it is for display, and its offset."""
    for match in _FORMULA.finditer(prose):
        yield match["block"] or match["inline"], match["block"] is not None, match.start()


def line_of(text: str, offset: int) -> int:
    """Return the line of an offset, counted from 1."""
    return text.count("\n", 0, offset) + 1


def column_of(text: str, offset: int) -> int:
    """Return the column of an offset, counted in characters from 1."""
    return offset - text.rfind("\n", 0, offset)


@_remembered
def headings(prose: str) -> tuple[Heading, ...]:
    """Return the headings of a text whose code blocks are blanked, in order."""
    return tuple(
        Heading(
            len(match[1]),
            match[2].strip().rstrip("#").strip(),
            line_of(prose, match.start()),
            match.start(),
            match.end(),
        )
        for match in _HEADING.finditer(prose)
    )


def sections(text: str, found: Sequence[Heading], first_line: int) -> tuple[Section, ...]:
    """Cut a text at its second-level headings.

    Args:
        text: The Markdown.
        found: Its headings.
        first_line: The line of the file on which the text begins.

    Returns:
        The sections, their text stripped.
    """
    cuts = [heading for heading in found if heading.level <= 2]
    ends = [heading.start for heading in cuts[1:]] + [len(text)]
    return tuple(
        Section(heading.text, text[heading.end : end].strip(), first_line + heading.line - 1)
        for heading, end in zip(cuts, ends, strict=False)
        if heading.level == 2
    )


def count_words(plain: str) -> int:
    """Return the number of words in a text whose code and formulas are blanked."""
    return len(_WORD.findall(plain))


def links(prose: str) -> Iterator[tuple[str, int]]:
    """Return the address and its offset for each link in a text whose code is blanked."""
    for pattern in (_LINK, _REFERENCE):
        for match in pattern.finditer(prose):
            yield match[1], match.start(1)


def without_addresses(prose: str) -> str:
    """Return a text whose code is blanked with the addresses of its links blanked."""
    for address, start in tuple(links(prose)):
        prose = f"{prose[:start]}{_blank(address)}{prose[start + len(address) :]}"
    return prose


def is_safe(address: str) -> bool:
    """Return whether an address can run nothing: it has no scheme, or one of `SAFE_SCHEMES`.

    Browsers pass over spaces and control characters in a scheme, so they are taken out first.
    """
    bare = re.sub(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\ufeff]", "", html.unescape(address))
    scheme = _SCHEME.match(bare)
    return (not scheme or scheme[1].lower() in SAFE_SCHEMES) and not bare.startswith("//")
