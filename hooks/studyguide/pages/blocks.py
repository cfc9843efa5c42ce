"""Pieces of Markdown that several pages are made of."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from markdown.extensions.toc import slugify

from studyguide.checklists import Checklist
from studyguide.model import Category, Guide, Item, Page, Question
from studyguide.sheets import sheet_name
from studyguide.typeset import PAPERS

_RELATIVE_LINK = re.compile(r"\]\(([^)\s:#]+\.md)(#[^)\s]*)?\)")


def anchor(name: str) -> str:
    """Return the id that a heading of that name has."""
    return slugify(name, "-")


def link(source: str, page: Page) -> str:
    """Return a Markdown link to a page, from the page at the path `source`."""
    return f"[{page.title}]({address(source, page.path)})"


def address(source: str, target: str) -> str:
    """Return the path `target` as the page at `source` writes it."""
    return posixpath.relpath(target, posixpath.dirname(source) or ".")


def fold(level: int, title: str, text: str, identifier: str) -> str:
    """Return a part that is folded up to the next heading of its level or above."""
    return f"{'#' * level} {title} {{fold={identifier}}}\n\n{text}"


def block(selector: str, text: str, depth: int = 4) -> str:
    """Return an HTML element, given as a CSS selector such as `div.questions`, around a text.

    What holds other blocks has a greater `depth` than they have.
    """
    fence = "/" * depth
    return f"{fence} html | {selector}\n\n{text}\n\n{fence}"


def place(name: str, **attributes: str) -> str:
    """Return an empty element of a class, which a script fills; its attributes become `data-...`."""
    data = "".join(f"[data-{key}={value}]" for key, value in attributes.items())
    # Three slashes, so that it may stand in a block that has four.
    return f"/// html | div.{name}{data}\n\n///"


def counts(of: str) -> str:
    """Return where the reader's marks are counted: of a category's questions, by its slug, or of `all`."""
    return place("guide-counts", of=of)


def listing(text: str) -> str:
    """Return a list of pages that the search passes over, as it finds the pages themselves."""
    return block("div[data-pagefind-ignore=all]", text)


def paragraphs(*blocks: str) -> str:
    """Return the blocks that are not empty, a blank line between them."""
    return "\n\n".join(part for part in blocks if part) + "\n"


def bullets(lines: Iterable[str]) -> str:
    """Return a Markdown list."""
    return "\n".join(f"- {line}" for line in lines)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table; a bar in a cell is escaped."""
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def minutes(count: int) -> str:
    """Return a number of minutes in words."""
    return "1 minute" if count == 1 else f"{count} minutes"


def facts(guide: Guide, question: Question) -> str:
    """Return a question's level and time."""
    return f"{guide.taxonomy.levels[question.level].label} · {minutes(question.minutes)}"


def checklist_links(source: str, checklist: Checklist) -> str:
    """Return links from the page at `source` to a checklist's page and to its PDFs."""
    return f"[checklist]({address(source, checklist.path)}), PDF: {sheet_links(source, checklist.slug)}"


def sheet_links(source: str, slug: str) -> str:
    """Return links from the page at `source` to a checklist's PDF for each kind of paper."""
    return ", ".join(f"[{paper}]({address(source, f'checklists/{sheet_name(slug, paper)}')})" for paper in PAPERS)


def question_list(guide: Guide, source: str, questions: Iterable[Question]) -> str:
    """Return a list of questions with their level and time, as the page at `source` links to them."""
    lines = bullets(f"{link(source, question)} {facts(guide, question)}" for question in questions)
    return block("div.questions", lines)


def by_category(guide: Guide, questions: Iterable[Question]) -> list[tuple[Category, list[Question]]]:
    """Return the questions sorted into categories, empty ones left out."""
    chosen: dict[str, list[Question]] = {}
    for question in questions:
        chosen.setdefault(question.category, []).append(question)
    return [(category, chosen[category.slug]) for category in guide.categories if category.slug in chosen]


def item_line(item: Item, source: str) -> str:
    """Return a checklist item as Markdown with its day and former ids, its links as the page at `source` has them."""
    marks = {**item.limits, "former": item.former, "day": () if item.day is None else (str(item.day),)}
    limits = "".join(f" {name}={','.join(values)}" for name, values in marks.items() if values)
    return f"- [ ] {rebase(item.text, item.page.path, source)} {{#{item.id}{limits}}}"


def rebase(text: str, source: str, target: str) -> str:
    """Return a text from the page at `source` with its relative links as the page at `target` writes them."""

    def moved(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), match[1]))
        return f"]({address(target, path)}{match[2] or ''})"

    return _RELATIVE_LINK.sub(moved, text)
