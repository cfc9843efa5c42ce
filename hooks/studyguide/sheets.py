"""Checklists as Typst sources: what goes on paper, and where on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from studyguide.checklists import TWO_COLUMNS, Checklist, Group, QuestionList
from studyguide.model import Question
from studyguide.qr import qr_svg
from studyguide.typeset import PAPERS, string

MARKS = ("Know it", "Shaky", "To learn")
"""How well a candidate knows an answer, from the best."""

STYLE = """
#set par(leading: 0.5em)
#show heading.where(level: 1): set text(18pt)
#show heading.where(level: 2): set text(11.5pt)
#show heading.where(level: 3): set text(9.5pt, style: "italic", weight: "regular")
#show heading.where(level: 2): set block(above: 1.2em, below: 0.7em)
#show heading.where(level: 3): set block(above: 1em, below: 0.6em)
#let square = box(width: 0.85em, height: 0.85em, stroke: 0.6pt, baseline: 0.1em)
#let item(body, mark) = block(breakable: false, above: 0.65em, below: 0.65em, grid(
  columns: (1.4em, 1fr),
  square,
  [#body#if mark != "" [ #text(7.5pt)[(#mark)]]],
))
// Two columns: the best division between two groups where one page is enough, else one after the other.
#let two-columns(..groups) = layout(size => {
  let gutter = 8mm
  let width = (size.width - gutter) / 2
  let groups = groups.pos()
  let heights = groups.map(group => measure(block(width: width, group)).height + 1em.to-absolute())
  let tall(n) = calc.max(heights.slice(0, n).sum(), heights.slice(n).sum(default: 0pt))
  let n = range(1, groups.len() + 1).sorted(key: tall).first()
  if tall(n) < size.height - 20mm {
    grid(columns: (1fr, 1fr), gutter: gutter, groups.slice(0, n).join(), groups.slice(n).join())
  } else {
    columns(2, gutter: gutter, groups.join())
  }
})
#let title(body, code, address) = if code == "" { heading(level: 1, body) } else {
  grid(
    columns: (1fr, 17mm),
    gutter: 5mm,
    align: (left + horizon, right),
    heading(level: 1, body),
    image(bytes(code), format: "svg", width: 17mm, alt: "QR code of " + address),
  )
}
#let marks(names, ..questions) = table(
  columns: (11mm, 11mm, 12mm, 1fr),
  stroke: (x, y) => (bottom: 0.3pt + luma(60%)),
  align: (x, y) => horizon + if x < 3 { center } else { left },
  inset: (x: 2pt, y: 4pt),
  table.header(..names.map(name => text(7.5pt, name)), text(7.5pt)[Question]),
  ..questions.pos().map(question => (square, square, square, question)).flatten(),
)
"""
"""What the sources of this module begin with."""


def checklist_sheet(checklist: Checklist, labels: Mapping[str, str], address: str) -> str:
    """Return a checklist's source.

    Args:
        checklist: What goes on paper.
        labels: What a limit's value, such as `remote`, is called on paper.
        address: Where its page is, for the QR code; may be empty.
    """
    groups = [source for title, members in checklist.sections for source in _groups(title, members, labels)]
    if len(checklist.items) >= TWO_COLUMNS:
        groups = ["#two-columns(", *(f"[\n{group}\n]," for group in groups), ")"]
    return "\n".join([_title(checklist.title, address), *groups])


def question_sheet(chosen: QuestionList, address: str) -> str:
    """Return the source of a question checklist, with three squares a question; `address` as for a checklist."""
    return "\n".join([_title(chosen.title, address), *(_table(*group) for group in chosen.groups)])


def sheet_name(slug: str, paper: str) -> str:
    """Return the file name of a checklist's PDF for a kind of paper."""
    return f"{slug}.pdf" if paper == next(iter(PAPERS)) else f"{slug}-{paper.lower()}.pdf"


def plain(text: str) -> str:
    """Return a line of Markdown as text: links without their targets, no marks of emphasis or code."""
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"(?<!\\)[*`]", "", without_links)


def limits_in_words(limits: Mapping[str, Iterable[str]], labels: Mapping[str, str]) -> str:
    """Return for which formats and regions an item holds, in words; nothing where it holds for all."""
    return ", ".join(labels.get(value, value) for name in ("format", "region") for value in limits.get(name, ()))


def _title(title: str, address: str) -> str:
    code = qr_svg(address) if address else ""
    return f"#title({string(title)}, {string(code)}, {string(address)})"


def _groups(title: str, groups: list[Group], labels: Mapping[str, str]) -> Iterator[str]:
    """Return the groups of a page, its title above the first where it has one."""
    for group in groups:
        lines = [f"#heading(level: 2, {string(title)})"] if title and group is groups[0] else []
        if group.is_named:
            lines.append(f"#heading(level: 3, {string(plain(group.heading))})")
        lines += [
            f"#item({string(plain(item.text))}, {string(limits_in_words(item.limits, labels))})" for item in group.items
        ]
        yield "\n".join(lines)


def _table(heading: str, questions: Iterable[Question]) -> str:
    names = ", ".join(string(mark) for mark in MARKS)
    lines = ", ".join(string(plain(question.title)) for question in questions)
    return f"#heading(level: 2, {string(heading)})\n#marks(({names}), {lines})"
