"""The checklists that are gathered from stage, round and role pages."""

from __future__ import annotations

from itertools import groupby

from studyguide.model import Guide, Item, Page
from studyguide.pages.blocks import address, bullets, item_line, paragraphs

PATH = "checklists/index.md"
"""Where their index lies; it has no file."""


def checklist_path(stage: Page) -> str:
    """Return where a stage's checklist lies; it has no file."""
    return f"checklists/{stage.slug}.md"


def stage_items(guide: Guide, stage: Page) -> list[Item]:
    """Return the items of a stage's pages, in the order of doing."""
    return [item for item in guide.items if item.page.folder == stage.folder]


def checklist_page(guide: Guide, stage: Page) -> str:
    """Return the Markdown of a stage's checklist."""
    path = checklist_path(stage)
    parts = []
    for page, on_page in groupby(stage_items(guide, stage), lambda item: item.page):
        parts.append(f"## {page.title}")
        for group, items in groupby(on_page, lambda item: item.group):
            heading = "" if group == page.title else f"### {group}\n\n"
            parts.append(heading + "\n".join(item_line(item, path) for item in items))
    return paragraphs(f"# Checklist: {_lower_first(stage.title)}", *parts)


def checklist_index_page(guide: Guide) -> str:
    """Return the Markdown of the list of checklists."""
    lines = (
        f"[{stage.title}]({address(PATH, checklist_path(stage))}) · {len(stage_items(guide, stage))} items"
        for stage in guide.stage_indexes()
    )
    return paragraphs("# Checklists", "One for each stage of an interview, to tick here or on paper.", bullets(lines))


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
