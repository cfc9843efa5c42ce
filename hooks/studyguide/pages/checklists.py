"""The pages of the checklists that are gathered from stage, round and role pages and from the questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from studyguide.checklists import TWO_COLUMNS, Checklist, Group, QuestionList, checklists, question_lists
from studyguide.model import Guide
from studyguide.pages.blocks import block, bullets, item_line, link, paragraphs, place, sheet_links, table
from studyguide.sheets import MARKS, limits_in_words, plain

TITLE = "Checklists"
PATH = "checklists/index.md"
"""Where their index lies; it has no file."""
KINDS = {"stage": "By stage", "day": "By stage", "format": "By format", "round": "By round", "role": "By role"}
"""Under which heading of the index a kind of checklist stands."""


def checklist_page(checklist: Checklist) -> str:
    """Return the Markdown of a checklist's page."""
    size = "long" if len(checklist.items) >= TWO_COLUMNS else "short"
    return paragraphs(
        f"# Checklist: {_lower_first(checklist.title)}",
        _downloads(checklist.slug),
        place("guide-calendar.screen-only"),
        block(f"div.checklist.{size}.{checklist.kind}", parts(checklist, checklist.path), depth=6),
    )


def parts(checklist: Checklist, source: str, selector: str = "div.part", title: str = "") -> str:
    """Return the items of a checklist as Markdown, those of a page in a block of their own.

    Args:
        checklist: What is shown.
        source: The page that shows it.
        selector: What the block of a page is.
        title: What stands above items whose page's title is the checklist's.
    """
    return "\n\n".join(
        block(selector, paragraphs(_heading(2, page or title), *(_group(group, source) for group in groups)), depth=5)
        for page, groups in checklist.sections
    )


def question_list_page(guide: Guide, chosen: QuestionList) -> str:
    """Return the Markdown of a question checklist's page: a table with a square for each mark."""
    squares = ["[ ]"] * len(MARKS)
    groups = (
        paragraphs(
            f"## {heading}",
            table((*MARKS, "Question"), ([*squares, link(chosen.path, question)] for question in questions)),
        )
        for heading, questions in chosen.groups
    )
    return paragraphs(
        f"# {chosen.title}", _downloads(chosen.slug), block("div.question-list", paragraphs(*groups), depth=5)
    )


def plain_checklist(checklist: Checklist, labels: Mapping[str, str]) -> str:
    """Return a checklist as a task list without links; `labels` are what the limits' values are called."""
    lines = [f"# {checklist.title}"]
    for page, groups in checklist.sections:
        lines.append(_heading(2, page))
        for group in groups:
            lines.append(_heading(3, plain(group.heading) if group.is_named else ""))
            lines.append("\n".join(f"- [ ] {_plain_item(item.text, item.limits, labels)}" for item in group.items))
    return paragraphs(*lines)


def plain_question_list(chosen: QuestionList) -> str:
    """Return a question checklist as a task list."""
    lines = [f"# {chosen.title}"]
    for heading, questions in chosen.groups:
        lines += [f"## {heading}", "\n".join(f"- [ ] {plain(question.title)}" for question in questions)]
    return paragraphs(*lines)


def checklist_index_page(guide: Guide) -> str:
    """Return the Markdown of the list of checklists."""
    sections = []
    for heading, members in groupby(checklists(guide), lambda checklist: KINDS[checklist.kind]):
        lines = (_index_line(found.title, found.slug, f"{len(found.items)} items") for found in members)
        sections.append(f"## {heading}\n\n{bullets(lines)}")
    lines = (
        _index_line(found.title, found.slug, f"{len(found.questions)} questions") for found in question_lists(guide)
    )
    sections.append(f"## By question\n\n{bullets(lines)}")
    return paragraphs(
        f"# {TITLE}",
        "One for what lies ahead, to read here or to print. [Put your own together](mine.md) from your stage, your "
        f"role and how the interview is held. All of them in one PDF: {sheet_links(PATH, 'all')}.",
        *sections,
    )


def _index_line(title: str, slug: str, size: str) -> str:
    return f"[{title}]({slug}.md) · {size} · {sheet_links(PATH, slug)}"


def _downloads(slug: str) -> str:
    # The plain list lies in the site under its name without `.txt`.
    return block(
        "div.screen-only",
        paragraphs(
            f"To print: PDF for {sheet_links(PATH, slug)}. To keep it elsewhere: [Markdown]({slug}.md.txt).",
            place("guide-list-progress"),
            place("guide-print", choice="ticks"),
        ),
    )


def _group(group: Group, source: str) -> str:
    heading = _heading(3, group.heading if group.is_named else "")
    return block("div.group", paragraphs(heading, "\n".join(item_line(item, source) for item in group.items)))


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {text}" if text else ""


def _plain_item(text: str, limits: Mapping[str, Iterable[str]], labels: Mapping[str, str]) -> str:
    words = limits_in_words(limits, labels)
    return f"{plain(text)} ({words})" if words else plain(text)


def _lower_first(text: str) -> str:
    # An abbreviation, such as ML, stays as it is.
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
