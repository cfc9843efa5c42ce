"""Checklists gathered from the items of stage, round and role pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from studyguide.model import Guide, Item, Page

TWO_COLUMNS = 24
"""From how many items on paper has two columns: with fewer the second would be nearly empty."""


@dataclass(frozen=True)
class Group:
    """Items under one heading."""

    page: str
    """The title of the page that they come from."""
    heading: str
    """What the page writes above them; the page's title where it writes nothing."""
    items: tuple[Item, ...]
    """In the order of doing."""


@dataclass(frozen=True)
class Checklist:
    """What goes on one sheet."""

    kind: str
    """What it is gathered by: `stage`, `format`, `round`, `role` or `day`."""
    slug: str
    """Its name among all checklists."""
    title: str
    """What stands at its head."""
    groups: tuple[Group, ...]
    """Its items, in order."""

    @property
    def path(self) -> str:
        """Where its page lies; it has no file."""
        return f"checklists/{self.slug}.md"

    @property
    def items(self) -> list[Item]:
        """All its items, in order."""
        return [item for group in self.groups for item in group.items]


def checklists(guide: Guide) -> list[Checklist]:
    """Return all checklists of a guide that hold an item, those of the stages first."""
    stages = [stage_checklist(guide, stage) for stage in guide.stage_indexes()]
    on_stages = [item for item in guide.items if item.page in guide.stages]
    formats = [
        _gather("format", slug, label, (item for item in on_stages if holds(item, "format", slug)))
        for slug, label in guide.taxonomy.formats.items()
    ]
    day = _gather("day", "the-day", "The day of the interview", (item for item in on_stages if item.day == 0))
    rounds = [_gather("round", page.slug, page.title, _on_page(guide, page)) for page in guide.rounds]
    roles = [_gather("role", page.slug, page.title, _for_role(guide, page)) for page in guide.roles]
    return [checklist for checklist in (*stages, day, *formats, *rounds, *roles) if checklist.groups]


def stage_checklist(guide: Guide, stage: Page) -> Checklist:
    """Return the checklist of a stage, given by its index."""
    return _gather("stage", stage.slug, stage.title, (item for item in guide.items if item.page.folder == stage.folder))


def holds(item: Item, limit: str, value: str) -> bool:
    """Return whether an item holds for a value of `format`, `region` or `role`: it names it, or it names none."""
    return value in item.limits.get(limit, (value,))


def _gather(kind: str, slug: str, title: str, items: Iterable[Item]) -> Checklist:
    groups = groupby(items, lambda item: (item.page.title, item.group))
    gathered = tuple(Group(page, heading, tuple(members)) for (page, heading), members in groups)
    return Checklist(kind, slug if kind in {"stage", "day"} else f"{kind}-{slug}", title, gathered)


def _on_page(guide: Guide, page: Page) -> list[Item]:
    return [item for item in guide.items if item.page.path == page.path]


def _for_role(guide: Guide, role: Page) -> list[Item]:
    named = [item for item in guide.items if role.slug in item.limits.get("role", ())]
    return [*named, *_on_page(guide, role)]
