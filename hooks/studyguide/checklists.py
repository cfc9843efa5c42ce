"""Checklists gathered from the items of stage, round and role pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from studyguide.model import Guide, Item, Page, Question

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

    @property
    def is_named(self) -> bool:
        """Whether the heading says more than the page's title and that this is a checklist."""
        return self.heading not in (self.page, "Checklist")


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
    def sections(self) -> list[tuple[str, list[Group]]]:
        """Its groups under the titles of their pages; under none where that would repeat its own title."""
        pages = [(page, list(groups)) for page, groups in groupby(self.groups, lambda group: group.page)]
        repeats = len(self.groups) == 1 and self.groups[0].page == self.title and not self.groups[0].is_named
        return [("", groups) for _, groups in pages] if repeats else pages

    @property
    def items(self) -> list[Item]:
        """All its items, in order."""
        return [item for group in self.groups for item in group.items]


@dataclass(frozen=True)
class QuestionList:
    """The questions of a category or a role, to be marked one by one."""

    slug: str
    """Its name among all checklists."""
    title: str
    """What stands at its head."""
    groups: tuple[tuple[str, tuple[Question, ...]], ...]
    """Its questions in order, under one heading each: their level or their category."""

    @property
    def path(self) -> str:
        """Where its page lies; it has no file."""
        return f"checklists/{self.slug}.md"

    @property
    def questions(self) -> list[Question]:
        """All its questions, in order."""
        return [question for _, questions in self.groups for question in questions]


@lru_cache(maxsize=1)
def question_lists(guide: Guide) -> tuple[QuestionList, ...]:
    """Return the question checklists of a guide: one for each category, then one for each role, empty ones left out."""
    levels, categories = guide.taxonomy.levels, {category.slug: category.title for category in guide.categories}
    of_categories = [
        _question_list(
            f"questions-{category.slug}",
            category.title,
            guide.in_category(category.slug),
            lambda question: levels[question.level].label,
        )
        for category in guide.categories
    ]
    of_roles = [
        _question_list(
            f"questions-role-{role.slug}",
            role.title,
            (question for question in guide.questions if role.slug in question.roles),
            lambda question: categories[question.category],
        )
        for role in guide.roles
    ]
    return tuple(found for found in (*of_categories, *of_roles) if found.groups)


def _question_list(
    slug: str, title: str, questions: Iterable[Question], heading: Callable[[Question], str]
) -> QuestionList:
    groups = tuple((name, tuple(members)) for name, members in groupby(questions, heading))
    return QuestionList(slug, f"I can answer: {title}", groups)


@lru_cache(maxsize=1)
def checklists(guide: Guide) -> tuple[Checklist, ...]:
    """Return all checklists of a guide that hold an item, those of the stages first."""
    stages = [stage_checklist(guide, stage) for stage in guide.stage_indexes()]
    on_stages = [item for item in guide.items if item.page in guide.stages]
    formats = [
        _gather("format", slug, label, (item for item in on_stages if holds(item, "format", slug)))
        for slug, label in guide.taxonomy.formats.items()
    ]
    day = _gather("day", "the-day", "The day of the interview", (item for item in on_stages if item.day == 0))
    rounds = [page_checklist(guide, page) for page in guide.rounds]
    roles = [_gather("role", page.slug, page.title, _for_role(guide, page)) for page in guide.roles]
    return tuple(checklist for checklist in (*stages, day, *formats, *rounds, *roles) if checklist.groups)


def page_checklist(guide: Guide, page: Page) -> Checklist:
    """Return the checklist of a round's or a role's own page."""
    return _gather("round" if page in guide.rounds else "role", page.slug, page.title, _on_page(guide, page))


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
