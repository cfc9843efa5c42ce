"""The page on which a reader puts a checklist together: all items, of which a script shows those that fit."""

from __future__ import annotations

from collections.abc import Mapping

from studyguide.checklists import Checklist, checklists, page_checklist, stage_checklist
from studyguide.model import Guide, Page
from studyguide.pages.blocks import block, bullets, paragraphs, place
from studyguide.pages.checklists import parts

PATH = "checklists/mine.md"
"""Where it lies; it has no file."""


def own_list_page(guide: Guide) -> str:
    """Return the Markdown of the page; without scripts it leads to the ready lists."""
    return paragraphs(
        "# Your checklist",
        block("div.own-list-choice", "\n\n".join(_choices(guide))),
        place("guide-list-progress.screen-only"),
        place("guide-print.screen-only", choice="ticks"),
        place("guide-calendar.screen-only"),
        block("div.own-list.checklist.long[hidden=hidden]", "\n\n".join(_parts(guide)), depth=6),
        block("div.screen-only", f"## Ready lists\n\n{_ready(guide)}"),
    )


def _choices(guide: Guide) -> list[str]:
    """Return what can be chosen as lists of links, which a script turns into fields."""
    return [
        _choice("stage", "Stage", {page.slug: page.title for page in guide.stage_indexes()}),
        _choice("role", "Role", _titles(guide.roles)),
        _choice("format", "Held", guide.taxonomy.formats),
        _choice("round", "Round", _titles(guide.rounds)),
        _choice("region", "Region", guide.taxonomy.regions),
    ]


def _choice(facet: str, label: str, values: Mapping[str, str]) -> str:
    options = "\n\n".join(block(f"span[data-value={value}]", title, depth=3) for value, title in values.items())
    return block(f"div[hidden=hidden][data-facet={facet}][data-label={label}]", options, depth=4)


def _titles(pages: tuple[Page, ...]) -> dict[str, str]:
    return {page.slug: page.title for page in pages if not page.is_index}


def _parts(guide: Guide) -> list[str]:
    stages = [(stage, stage_checklist(guide, stage)) for stage in guide.stage_indexes()]
    # What a round or a role asks for is of no use once the interview is over.
    until_then = [stage.slug for stage, found in stages if all((item.day or 0) <= 0 for item in found.items)]
    return [
        *(_part(found, f"[data-stage={stage.slug}]") for stage, found in stages if found.items),
        *(_own(guide, "round", page, until_then) for page in guide.rounds if page_checklist(guide, page).items),
        *(_own(guide, "role", page, until_then) for page in guide.roles if page_checklist(guide, page).items),
    ]


def _own(guide: Guide, facet: str, page: Page, stages: list[str]) -> str:
    return _part(page_checklist(guide, page), f'[data-{facet}={page.slug}][data-stage="{" ".join(stages)}"]')


def _part(checklist: Checklist, attributes: str) -> str:
    return parts(checklist, PATH, f"div.part{attributes}", checklist.title)


def _ready(guide: Guide) -> str:
    return bullets(f"[{found.title}]({found.slug}.md)" for found in checklists(guide))
