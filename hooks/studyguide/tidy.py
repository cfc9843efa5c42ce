"""What has one right form: the check reports where a file departs from it, `check --fix` mends it without judgement.

A rule yields its edits, and both read them, so that nothing is reported that cannot be mended, nor the other way round.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from studyguide.diagnostics import Diagnostic
from studyguide.frontmatter import Value, parse_yaml, split
from studyguide.prose import column_of, fence_spans, headings, line_of, lines_of, without_fences

_LINE = re.compile(r"^.*$", re.MULTILINE)
_KEY_LINE = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]|\n)")
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Edit:
    """A piece of a text to be replaced."""

    start: int
    """Its offset."""
    end: int
    """The offset behind it."""
    new: str
    """What stands there instead."""
    code: str
    """The rule that wants it."""
    problem: str
    """What is wrong as it is."""


@dataclass(frozen=True)
class _Line:
    """A line of a file."""

    start: int
    end: int
    text: str
    is_code: bool
    """Whether it belongs to a fenced code block."""
    is_heading: bool

    @property
    def is_blank(self) -> bool:
        return not self.is_code and not self.text.strip(" \t")


def check_form(path: str, text: str, keys: Sequence[str]) -> list[Diagnostic]:
    """Return where a page departs from the one form, but for the names of its sections.

    Args:
        path: The file.
        text: All of it, with its front matter.
        keys: The keys that its front matter may have, in their order.
    """
    return [
        Diagnostic(path, line_of(text, edit.start), edit.code, edit.problem, column_of(text, edit.start))
        for rule in (*_RULES, lambda text: _key_order(text, keys))
        for edit in rule(text)
    ]


def mend(content: bytes, keys: Sequence[str], names: Collection[str]) -> bytes:
    r"""Return a page in the one form.

    Bytes that are not UTF-8 stay as they are, and so do `\\r\\n` line ends; a file that mixes line ends is left alone.

    Args:
        content: The file.
        keys: The keys that its front matter may have, in their order.
        names: The names that its sections may have.
    """
    text = content.removeprefix(_BOM).decode("utf-8", "surrogateescape")
    ending = "\r\n" if "\r" in text else "\n"
    plain = text.replace(ending, "\n")
    if "\r" in plain or plain.replace("\n", ending) != text:
        return content
    for rule in (*_RULES, lambda text: _key_order(text, keys), lambda text: _spelling(text, names)):
        plain = _apply(plain, rule(plain))
    return plain.replace("\n", ending).encode("utf-8", "surrogateescape")


def spelt(name: str, names: Collection[str]) -> str:
    """Return how one of the names is spelt that differs by case and spaces at most; where there is none, the name."""
    if name in names:
        return name
    alike = [other for other in names if _folded(other) == _folded(name)]
    return alike[0] if len(alike) == 1 else name


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _apply(text: str, edits: Iterator[Edit]) -> str:
    parts, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += [text[done : edit.start], edit.new]
        done = edit.end
    return "".join([*parts, text[done:]])


@lru_cache(maxsize=1)
def _lines(text: str) -> tuple[_Line, ...]:
    body = _body_start(text)
    spans = [(body + start, body + end) for start, end, _ in fence_spans(text[body:])]
    starts = {body + heading.start for heading in headings(without_fences(text[body:])) if heading.text}
    lines, span = [], 0
    for match in _LINE.finditer(text):
        start = match.start()
        while span < len(spans) and spans[span][1] <= start:
            span += 1
        is_code = span < len(spans) and spans[span][0] <= start
        lines.append(_Line(start, match.end(), match[0], is_code, start in starts))
    return tuple(lines)


def _body_start(text: str) -> int:
    return len(text) - len(split(text)[1])


def _blanks(text: str) -> Iterator[Edit]:
    lines = [*_lines(text), _Line(len(text), len(text), "", is_code=False, is_heading=False)]
    front, _, _ = split(text)
    first = 0 if front is None or _mean_the_same(front, _without_blanks(front)) else _body_start(text)
    last = max((place for place, line in enumerate(lines) if not line.is_blank), default=-1)
    for line, below in itertools.pairwise(lines[: last + 2]):
        end = line.start + len(line.text.rstrip(" \t"))
        # Two blanks at the end break a line of a paragraph.
        goes_on = not (line.is_blank or line.is_heading or below.is_blank or below.is_heading)
        breaks_line = goes_on and line.text.endswith("  ")
        if first <= line.start and end < line.end and not line.is_code and not breaks_line:
            yield Edit(end, line.end, "", "F009", "there are blanks at the end of this line")
    never_closed = any(not fence.closed for _, _, fence in fence_spans(text[_body_start(text) :]))
    if last >= 0 and not never_closed and text[(end := lines[last].end) :] != "\n":
        yield Edit(end, len(text), "\n", "F009", "this file does not end with one line break")


def _without_blanks(text: str) -> str:
    return "\n".join(line.rstrip(" \t") for line in text.split("\n"))


def _heading_space(text: str) -> Iterator[Edit]:
    for line in _lines(text):
        if line.is_heading:
            rest = line.text.lstrip("#")
            start, gap = line.end - len(rest), len(rest) - len(rest.lstrip(" \t"))
            if rest[:gap] != " ":
                yield Edit(start, start + gap, " ", "S011", "there is not one space between the hashes and the heading")


def _blank_lines(text: str) -> Iterator[Edit]:
    lines = _lines(text)
    body = _body_start(text)
    for above, line in itertools.pairwise(lines):
        if line.is_heading and not above.is_blank:
            yield Edit(line.start, line.start, "\n", "S012", "there is no blank line before this heading")
        elif above.is_heading and not line.is_blank and line.start < len(text):
            yield Edit(above.end, above.end, "\n", "S012", "there is no blank line after this heading")
    empty: list[_Line] = []
    for line in lines:
        if line.is_blank and line.start >= body:
            empty.append(line)
            continue
        # Before an indented line they may belong to its code.
        if len(empty) > 1 and not line.text.startswith(("    ", "\t")):
            yield Edit(empty[1].start, line.start, "", "S012", "there are several blank lines")
        empty = []


def _key_order(text: str, keys: Sequence[str]) -> Iterator[Edit]:
    front, _, _ = split(text)
    blocks = _key_blocks(front or "")
    ranks = {key: rank for rank, key in enumerate(keys)}
    known = iter(sorted((block for block in blocks if block[0] in ranks), key=lambda block: ranks[block[0]]))
    # An unknown key stays in its place, as what it stands for is not known either.
    wanted = [next(known) if block[0] in ranks else block for block in blocks]
    moved = next((place for place, (old, new) in enumerate(zip(blocks, wanted)) if old != new), None)
    if front is None or moved is None:
        return
    old, new = ("".join(block for _, block in order[moved:]) for order in (blocks, wanted))
    start = text.index("\n") + 1 + len(front) - len(old)
    if _mean_the_same(front, front[: len(front) - len(old)] + new):
        problem = f"the key {wanted[moved][0]!r} belongs before {blocks[moved][0]!r}"
        yield Edit(start, start + len(old), new, "M009", problem)


def _key_blocks(front: str) -> list[tuple[str, str]]:
    """Return each key of front matter with its lines; nothing where a line is neither a key's nor a comment.

    Comments belong to the key below them, those at the top and at the end to none.
    """
    blocks: list[tuple[str, str]] = []
    waiting = ""
    for line in lines_of(front):
        if key := _KEY_LINE.match(line):
            blocks.append((key[1], waiting + line if blocks else line))
            waiting = ""
        elif line.startswith("#") or not line.strip():
            waiting += line
        elif blocks and line.startswith((" ", "\t", "- ")):
            blocks[-1] = (blocks[-1][0], blocks[-1][1] + waiting + line)
            waiting = ""
        else:
            return []
    return [] if waiting or len({key for key, _ in blocks}) < len(blocks) else blocks


def _mean_the_same(old: str, new: str) -> bool:
    """Return whether two pieces of YAML are the same, or can be read and give the same values."""
    if old == new:
        return True
    try:
        (before, wrong), (after, _) = (parse_yaml("", front) for front in (old, new))
    except UnicodeEncodeError:  # By bytes that are not UTF-8.
        return False
    return not wrong and Value(before, 1).plain() == Value(after, 1).plain()


def _spelling(text: str, names: Collection[str]) -> Iterator[Edit]:
    body = _body_start(text)
    for heading in headings(without_fences(text[body:])):
        name = spelt(heading.text, names)
        if heading.level == 2 and name != heading.text:
            start = text.index(heading.text, body + heading.start)
            yield Edit(start, start + len(heading.text), name, "S013", f"{heading.text!r} is spelt {name!r}")


_RULES: tuple[Callable[[str], Iterator[Edit]], ...] = (_blanks, _heading_space, _blank_lines)
