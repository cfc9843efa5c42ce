"""Checklists on paper, by Typst: tagged PDF/UA-1, the same bytes for the same checklist."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import groupby

import typst

from studyguide.checklists import TWO_COLUMNS, Checklist, Group

_HEAD = """
#set document(title: {title}, author: {author}, date: none)
#set page(
  paper: "a4",
  margin: (x: 16mm, top: 16mm, bottom: 18mm),
  footer: context [
    #set text(8pt)
    #{address} #h(1fr) #counter(page).display("1 / 1", both: true)
  ],
)
#set text(lang: "en", size: 10pt, hyphenate: false)
#set par(leading: 0.55em)
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): set text(12pt)
#show heading.where(level: 3): set text(10pt, style: "italic", weight: "regular")
#show heading.where(level: 2): set block(above: 1.2em, below: 0.6em)
#show heading.where(level: 3): set block(above: 0.9em, below: 0.5em)
#let item(body, mark) = block(breakable: false, below: 0.6em, grid(
  columns: (1.3em, 1fr),
  box(width: 0.8em, height: 0.8em, stroke: 0.6pt, baseline: 0.1em),
  [#body#if mark != "" [ #text(8pt)[(#mark)]]],
))
"""


def sheet(checklists: Iterable[Checklist], title: str, author: str, address: str, labels: dict[str, str]) -> bytes:
    """Typeset checklists, each beginning a page.

    Args:
        checklists: What goes on paper.
        title: The document's title.
        author: The site's name.
        address: Where the site is, for the footer; may be empty.
        labels: What a limit's value, such as `remote`, is called on paper.

    Returns:
        A PDF/UA-1.

    Raises:
        ValueError: Typst cannot show something; the message says what.
    """
    head = _HEAD.format(title=_string(title), author=_string(author), address=_string(address))
    body = "\n#pagebreak()\n".join(_checklist(checklist, labels) for checklist in checklists)
    try:
        return typst.compile((head + body).encode(), format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        raise ValueError(f"{title}: {error}") from error


def _checklist(checklist: Checklist, labels: dict[str, str]) -> str:
    pages = groupby(checklist.groups, lambda group: group.page)
    parts = [_page(page, list(groups), labels) for page, groups in pages]
    body = "\n".join(parts)
    if len(checklist.items) >= TWO_COLUMNS:
        body = f"#columns(2, gutter: 8mm)[\n{body}\n]"
    return f"#heading(level: 1, {_string(checklist.title)})\n{body}"


def _page(title: str, groups: list[Group], labels: dict[str, str]) -> str:
    lines = [f"#heading(level: 2, {_string(title)})"]
    for group in groups:
        if len(groups) > 1 or group.heading not in (title, "Checklist"):
            lines.append(f"#heading(level: 3, {_string(plain(group.heading))})")
        for item in group.items:
            values = [labels.get(value, value) for name in ("format", "region") for value in item.limits.get(name, ())]
            lines.append(f"#item({_string(plain(item.text))}, {_string(', '.join(values))})")
    return "\n".join(lines)


def plain(text: str) -> str:
    """Return a line of Markdown as text: links without their targets, no marks of emphasis or code."""
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"(?<!\\)[*`]", "", without_links)


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
