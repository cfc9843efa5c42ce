"""The pages of the checklists that are gathered from stage, round and role pages."""

from __future__ import annotations

from itertools import groupby

from studyguide.checklists import TWO_COLUMNS, Checklist, checklists
from studyguide.model import Guide
from studyguide.pages.blocks import address, block, bullets, item_line, paragraphs

PATH = "checklists/index.md"
"""Where their index lies; it has no file."""
KINDS = {"stage": "By stage", "day": "By stage", "format": "By format", "round": "By round", "role": "By role"}
"""Under which heading of the index a kind of checklist stands."""


def checklist_page(checklist: Checklist) -> str:
    """Return the Markdown of a checklist's page."""
    parts = []
    for page, groups in groupby(checklist.groups, lambda group: group.page):
        parts.append(f"## {page}")
        for group in groups:
            heading = "" if group.heading in (page, "Checklist") else f"### {group.heading}\n\n"
            parts.append(heading + "\n".join(item_line(item, checklist.path) for item in group.items))
    size = "long" if len(checklist.items) >= TWO_COLUMNS else "short"
    return paragraphs(
        f"# Checklist: {_lower_first(checklist.title)}",
        block("div.screen-only", f"[To print: this checklist as PDF]({pdf_name(checklist)})"),
        block(f"div.checklist.{size}", "\n\n".join(parts)),
    )


def pdf_name(checklist: Checklist) -> str:
    """Return the name of a checklist's PDF, which lies beside its page's Markdown."""
    return f"{checklist.slug}.pdf"


def checklist_index_page(guide: Guide) -> str:
    """Return the Markdown of the list of checklists."""
    parts = []
    for heading, members in groupby(checklists(guide), lambda checklist: KINDS[checklist.kind]):
        lines = (
            f"[{checklist.title}]({address(PATH, checklist.path)}) · {len(checklist.items)} items · "
            f"[PDF]({pdf_name(checklist)})"
            for checklist in members
        )
        parts.append(f"## {heading}\n\n{bullets(lines)}")
    return paragraphs(
        "# Checklists",
        "One for what lies ahead, to read here or to print. [All of them in one PDF](all.pdf).",
        *parts,
    )


def _lower_first(text: str) -> str:
    # An abbreviation, such as ML, stays as it is.
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
