"""What a study guide is made of. Every path is relative to the documentation folder, with forward slashes."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

SHORT_ANSWER = "Short answer"
CLOSING_SECTIONS = ("What the interviewer listens for", "Follow-ups", "Pitfalls", "References")

_PAGE_LINK = re.compile(r"\]\(([^)\s:#]+\.md)")


@dataclass(frozen=True)
class Section:
    """A second-level heading with the text below it."""

    name: str
    """The heading, as written."""
    text: str
    """The Markdown between this heading and the next of its level."""
    line: int
    """The heading's line in the file, counted from 1."""


@dataclass(frozen=True)
class Step:
    """A step of a category's answer outline."""

    name: str
    """The heading that an answer gives this step."""
    say: str
    """What to say in it."""
    share: int
    """Its share of the answer's time, in per cent."""
    optional: bool = False
    """Whether an answer may leave it out."""


@dataclass(frozen=True)
class Page:
    """A page with a title and sections."""

    path: str
    """Where it lies, such as `stages/before/index.md`."""
    title: str
    """Its first-level heading."""
    text: str
    """Its Markdown without the front matter."""
    sections: tuple[Section, ...]
    """Its second-level sections, in order."""
    order: int = 0
    """Its place among its siblings."""

    @property
    def slug(self) -> str:
        """The name that other files call it by: the file's, or the folder's for an index."""
        stem = posixpath.splitext(posixpath.basename(self.path))[0]
        return posixpath.basename(posixpath.dirname(self.path)) if stem == "index" else stem

    @property
    def folder(self) -> str:
        """The folder that it lies in."""
        return posixpath.dirname(self.path)

    @property
    def is_index(self) -> bool:
        """Whether it stands for its folder."""
        return posixpath.basename(self.path) == "index.md"


@dataclass(frozen=True)
class Item:
    """A checklist item."""

    id: str
    """What a reader's tick hangs on; it never changes."""
    text: str
    """What to do, in Markdown."""
    group: str
    """The heading above it."""
    page: Page
    """The page that it stands on."""
    line: int
    """Its line in the file, counted from 1."""
    limits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For whom it holds, such as `{"format": ("remote",)}`; without a key, for everybody."""
    day: int | None = None
    """When it is due, in days from the interview; None where that is open."""
    former: tuple[str, ...] = ()
    """Ids that it had before: a tick under one of them is its tick."""


@dataclass(frozen=True)
class Role(Page):
    """A role that candidates apply for."""

    weights: Mapping[str, int] = field(default_factory=dict)
    """How much of its interviews each category takes, in per cent, by category slug."""


@dataclass(frozen=True)
class Plan(Page):
    """A plan for the time that is left."""

    days: int = 0
    """How many."""
    minutes: int = 0
    """How long to practise on each of them."""


@dataclass(frozen=True)
class Category(Page):
    """A kind of question, with the outline of its answers."""

    outline: tuple[Step, ...] = ()
    """The steps of an answer, in order."""
    roles: tuple[str, ...] = ()
    """The roles that are asked its questions, unless a question says otherwise."""
    rounds: tuple[str, ...] = ()
    """The rounds that ask its questions, unless a question says otherwise."""


@dataclass(frozen=True)
class Question(Page):
    """A question with its answer."""

    level: str = ""
    """What is expected of whom: a key of `Taxonomy.levels`."""
    minutes: int = 0
    """How long a good answer takes when spoken."""
    roles: tuple[str, ...] = ()
    """Who is asked."""
    rounds: tuple[str, ...] = ()
    """Where it is asked."""
    tags: tuple[str, ...] = ()
    """Its topics: keys of `Taxonomy.tags`."""
    aliases: tuple[str, ...] = ()
    """What candidates type and the text does not contain."""
    former_slugs: tuple[str, ...] = ()
    """File names that it had before."""

    @property
    def category(self) -> str:
        """The slug of its category: the folder that it lies in."""
        return posixpath.basename(posixpath.dirname(self.path))

    def section(self, name: str) -> Section | None:
        """Return the section of that name, or None."""
        return next((section for section in self.sections if section.name == name), None)


@dataclass(frozen=True)
class Level:
    """A level of difficulty."""

    label: str
    """Its name."""
    meaning: str
    """What is expected of whom."""


@dataclass(frozen=True)
class Taxonomy:
    """The values that front matter and checklist items may use, each with its label."""

    levels: Mapping[str, Level] = field(default_factory=dict)
    """From the easiest to the hardest."""
    formats: Mapping[str, str] = field(default_factory=dict)
    """How an interview is held."""
    regions: Mapping[str, str] = field(default_factory=dict)
    """Where customs differ."""
    tags: Mapping[str, str] = field(default_factory=dict)
    """Topics of questions."""
    times: Mapping[str, int] = field(default_factory=dict)
    """What a heading above checklist items may begin with, to days from the interview."""
    task_verbs: tuple[str, ...] = ()
    """What a question without a question mark begins with."""

    @property
    def limit_labels(self) -> dict[str, str]:
        """What the values of an item's limits are called; roles are left out, as their pages name them."""
        return {**self.formats, **self.regions}


# By identity: what is derived from a guide can then be kept for it, and nobody compares two.
@dataclass(frozen=True, eq=False)
class Guide:
    """All that a documentation folder holds."""

    taxonomy: Taxonomy
    """The allowed values."""
    categories: tuple[Category, ...] = ()
    """In their order."""
    questions: tuple[Question, ...] = ()
    """By category, then by level, then by slug."""
    stages: tuple[Page, ...] = ()
    """The pages of all stages, an index first in each, in order."""
    rounds: tuple[Page, ...] = ()
    """The rounds, their index first, in order."""
    roles: tuple[Role, ...] = ()
    """The roles, their index first, in order."""
    plans: tuple[Plan, ...] = ()
    """The plans, the shortest first."""
    plain: tuple[Page, ...] = ()
    """The pages that belong to no kind and are shown as they are written, by title."""
    items: tuple[Item, ...] = ()
    """All checklist items, in the order of their pages."""

    def category(self, slug: str) -> Category:
        """Return the category of that slug; raise `KeyError` where there is none."""
        return self._categories[slug]

    def page(self, path: str) -> Page | None:
        """Return the page at that path, or None."""
        return self._pages.get(path)

    def in_category(self, slug: str) -> tuple[Question, ...]:
        """Return the questions of a category, in order."""
        return self._by_category.get(slug, ())

    def neighbours(self, question: Question) -> tuple[Question | None, Question | None]:
        """Return the questions before and after a question in its category."""
        place = self.place(question.path)
        nearby = (self.questions[place - 1 : place], self.questions[place + 1 : place + 2])
        before, after = (found[0] if found and found[0].category == question.category else None for found in nearby)
        return before, after

    def stage_indexes(self) -> Iterator[Page]:
        """Return the first page of each stage, in order."""
        return (page for page in self.stages if page.is_index)

    def question(self, path: str) -> Question:
        """Return the question at that path; raise `KeyError` where there is none."""
        return self._questions[path][1]

    def place(self, path: str) -> int:
        """Return a question's place among all questions; raise `KeyError` where there is none."""
        return self._questions[path][0]

    def with_tag(self, tag: str) -> tuple[Question, ...]:
        """Return the questions that have a tag, in order."""
        return self._by_tag.get(tag, ())

    def links_from(self, path: str) -> frozenset[str]:
        """Return the paths of the questions that a question's text links to."""
        return self._links.get(path, frozenset())

    def links_to(self, path: str) -> frozenset[str]:
        """Return the paths of the questions whose text links to a question."""
        return self._linked.get(path, frozenset())

    @cached_property
    def _categories(self) -> dict[str, Category]:
        return {category.slug: category for category in self.categories}

    @cached_property
    def _by_category(self) -> dict[str, tuple[Question, ...]]:
        questions = sorted(self.questions, key=lambda question: question.category)
        return {slug: tuple(group) for slug, group in groupby(questions, lambda question: question.category)}

    @cached_property
    def _pages(self) -> dict[str, Page]:
        pages = (*self.categories, *self.questions, *self.stages, *self.rounds, *self.roles, *self.plans, *self.plain)
        return {page.path: page for page in pages}

    @cached_property
    def _questions(self) -> dict[str, tuple[int, Question]]:
        return {question.path: (place, question) for place, question in enumerate(self.questions)}

    @cached_property
    def _by_tag(self) -> dict[str, tuple[Question, ...]]:
        tags = {tag for question in self.questions for tag in question.tags}
        return {tag: tuple(question for question in self.questions if tag in question.tags) for tag in tags}

    @cached_property
    def _links(self) -> dict[str, frozenset[str]]:
        return {question.path: self._targets(question) for question in self.questions}

    @cached_property
    def _linked(self) -> dict[str, frozenset[str]]:
        sources: dict[str, set[str]] = {}
        for source, targets in self._links.items():
            for target in targets:
                sources.setdefault(target, set()).add(source)
        return {target: frozenset(found) for target, found in sources.items()}

    def _targets(self, question: Question) -> frozenset[str]:
        written = _PAGE_LINK.findall(question.text)
        paths = {posixpath.normpath(posixpath.join(question.folder, target)) for target in written}
        return frozenset(paths & self._questions.keys() - {question.path})
