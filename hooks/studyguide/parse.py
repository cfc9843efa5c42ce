"""From a documentation folder to a guide, and to everything that is wrong with it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any

from studyguide import convert, rules, schema, source, tidy
from studyguide.diagnostics import Diagnostic
from studyguide.document import Document, read
from studyguide.fields import NAME, Field, check_fields
from studyguide.frontmatter import parse_yaml
from studyguide.items import read_items
from studyguide.model import Category, Guide, Item, Level, Page, Question, Taxonomy
from studyguide.spelling import check_spelling

_KINDS = {
    "taxonomy": re.compile(r"taxonomy\.yml"),
    "plain": re.compile(r"[^/]+\.md"),
    "stage": re.compile(r"stages/[^/]+/[^/]+\.md"),
    "round": re.compile(r"rounds/[^/]+\.md"),
    "role": re.compile(r"roles/[^/]+\.md"),
    "plan": re.compile(r"plans/(?!index\.md)[^/]+\.md"),
    "category": re.compile(r"questions/[^/]+/index\.md"),
    "question": re.compile(r"questions/[^/]+/[^/]+\.md"),
    "solution": re.compile(r"questions/[^/]+/[^/]+\.py"),
    "figure": re.compile(r"questions/[^/]+/figures/[^/]+\.py"),
}
_PAGES = {
    "plain": convert.plain_page,
    "stage": convert.plain_page,
    "round": convert.plain_page,
    "role": convert.role,
    "plan": convert.plan,
    "category": convert.category,
    "question": convert.question,
}
_WITH_VIEWS = {"index.md", "contributing.md"}
"""The plain pages into which the build puts more than their files say."""


@dataclass
class _Draft:
    """What has been read so far."""

    found: list[Diagnostic] = field(default_factory=list)
    pages: dict[str, list[Page]] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)

    def of_kind(self, kind: str) -> list[Any]:
        """Return the pages of a kind."""
        return self.pages.get(kind, [])


def read_guide(docs: Path) -> tuple[Guide, list[Diagnostic]]:
    """Read a documentation folder.

    Args:
        docs: The folder; it is only read.

    Returns:
        The guide and all that is wrong with it, sorted. Where anything is wrong, the guide holds what could be read
        and serves to find more of it, not to build pages from.
    """
    draft = _Draft()
    paths = _sort_out(docs, draft)
    taxonomy = _taxonomy(docs, paths["taxonomy"], draft)
    vocabulary = schema.Vocabulary(
        taxonomy,
        categories={path.split("/")[1] for kind in ("category", "question") for path in paths[kind]},
        roles=_slugs(paths["role"]),
        rounds=_slugs(paths["round"]),
    )
    files = {path for kind in paths.values() for path in kind}
    for kind in _PAGES:
        for path in paths[kind]:
            _read_page(docs, kind, path, vocabulary, files, draft)
    for path in (*paths["solution"], *paths["figure"]):
        draft.found += source.read(docs, path)[1]
    draft.found += _repeated_figures(paths["figure"])
    guide = _assemble(taxonomy, draft)
    return guide, sorted({*draft.found, *rules.check_guide(guide)}, key=attrgetter("order"))


def form(guide: Guide, path: str) -> tuple[list[str], list[str]] | None:
    """Return the keys and the names of sections that a page may have, in order; None for what is no page."""
    kind = kind_of(path)
    if kind not in _PAGES:
        return None
    names: list[str] = []
    if kind == "category":
        names = list(rules.CATEGORY_SECTIONS)
    if kind == "question":
        slug = path.split("/")[1]
        names = next((rules.answer_sections(page)[0] for page in guide.categories if page.slug == slug), [])
    return list(schema.FIELDS[kind](schema.Vocabulary(guide.taxonomy))), names


def kind_of(path: str) -> str | None:
    """Return what a path is the place of, such as `question`; None where the guide has no place for it."""
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(path)), None)


def _sort_out(docs: Path, draft: _Draft) -> dict[str, list[str]]:
    paths: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for path in source.tree(docs):
        kind = kind_of(path)
        if kind is None:
            # A link counts as a file wherever it lies: what matters first is where it leads.
            broken = source.read(docs, path)[1] if (docs / path).is_symlink() else []
            draft.found += broken or [Diagnostic(path, 1, "F007", "the guide has no place for this file")]
            continue
        paths[kind].append(path)
        names = posixpath.splitext(path)[0].split("/")
        draft.found += [
            Diagnostic(path, 1, "F008", f"the name {name!r} cannot be an address")
            for name in names
            if not NAME.fullmatch(name)
        ]
    return paths


def _repeated_figures(paths: list[str]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for path in paths:
        if (owner := first.setdefault(posixpath.basename(path), path)) != path:
            yield Diagnostic(path, 1, "G004", f"{owner} has this name already")


def _slugs(paths: Collection[str]) -> set[str]:
    return {posixpath.splitext(posixpath.basename(path))[0] for path in paths} - {"index"}


def _taxonomy(docs: Path, paths: list[str], draft: _Draft) -> Taxonomy:
    if not paths:
        draft.found.append(Diagnostic("taxonomy.yml", 1, "M001", "there is no taxonomy.yml"))
        return Taxonomy()
    text, found = source.read(docs, paths[0])
    values, broken = parse_yaml(paths[0], text or "")
    wrong = [
        *found,
        *broken,
        *(check_fields(paths[0], values, schema.TAXONOMY) if text and not broken else []),
    ]
    draft.found += wrong
    if wrong:
        return Taxonomy()
    plain = {key: value.plain() for key, value in values.items()}
    levels = {name: Level(**level) for name, level in plain.pop("levels").items()}
    return Taxonomy(levels=levels, task_verbs=tuple(plain.pop("task_verbs")), **plain)


def _read_page(
    docs: Path, kind: str, path: str, vocabulary: schema.Vocabulary, files: Collection[str], draft: _Draft
) -> None:
    document, found = read(docs, path)
    draft.found += found
    if document is None:
        return
    fields = schema.FIELDS[kind](vocabulary)
    draft.found += _check_front_matter(document, fields, optional=kind == "plain", broken=bool(found))
    draft.found += tidy.check_form(path, document.text, list(fields))
    draft.found += rules.check_text(document)
    draft.found += check_spelling(document)
    page = _PAGES[kind](document)
    if kind == "category":
        draft.found += rules.check_sections(document, list(rules.CATEGORY_SECTIONS))
        draft.found += _check_outline(document, page)
    if kind == "question":
        page = convert.with_defaults(page, draft.of_kind("category"))
        draft.found += _check_question(document, page, vocabulary.taxonomy, files, draft)
    if kind == "role":
        draft.found += _check_total(document, "weights", sum(page.weights.values()))
    if kind in {"stage", "round", "role"}:
        items, wrong = read_items(document, page, vocabulary)
        draft.items += items
        draft.found += wrong
    draft.pages.setdefault(kind, []).append(page)


def _check_front_matter(
    document: Document, fields: Mapping[str, Field], *, optional: bool, broken: bool
) -> list[Diagnostic]:
    if not document.has_front_matter:
        return [] if optional else [Diagnostic(document.path, 1, "M001", "there is no front matter")]
    return [] if broken else check_fields(document.path, document.values, fields)


def _check_question(
    document: Document, question: Question, taxonomy: Taxonomy, files: Collection[str], draft: _Draft
) -> list[Diagnostic]:
    found = rules.check_question_text(document, files)
    category = next((page for page in draft.of_kind("category") if page.slug == question.category), None)
    if category is None:
        problem = f"the category {question.category!r} has no index.md"
        found.append(Diagnostic(document.path, 1, "G003", problem))
    elif category.outline:
        found += rules.check_sections(document, *rules.answer_sections(category))
    if document.title:
        found += rules.check_answer(question, document.title_line, taxonomy.task_verbs)
    return found


def _check_outline(document: Document, category: Category) -> list[Diagnostic]:
    if "outline" not in document.values:
        return []
    if not category.outline:
        return [document.values["outline"].diagnostic(document.path, "G003", "the outline has no steps")]
    return _check_total(document, "outline", sum(step.share for step in category.outline))


def _check_total(document: Document, key: str, total: int) -> list[Diagnostic]:
    if key not in document.values or total == 100:
        return []
    return [document.values[key].diagnostic(document.path, "M008", f"{key!r} adds up to {total} per cent")]


def _assemble(taxonomy: Taxonomy, draft: _Draft) -> Guide:
    ranks = {level: rank for rank, level in enumerate(taxonomy.levels)}
    categories = sorted(draft.of_kind("category"), key=lambda page: (page.order, page.slug))
    places = {category.slug: place for place, category in enumerate(categories)}

    def by_category(question: Question) -> tuple[int, int, str]:
        return (
            places.get(question.category, len(places)),
            ranks.get(question.level, len(ranks)),
            question.slug,
        )

    stages = _in_folders(draft.of_kind("stage"))
    rounds = sorted(draft.of_kind("round"), key=_index_first)
    roles = sorted(draft.of_kind("role"), key=_index_first)
    positions = {page.path: place for place, page in enumerate([*stages, *rounds, *roles])}
    plain = [page for page in draft.of_kind("plain") if page.path not in _WITH_VIEWS]
    return Guide(
        taxonomy=taxonomy,
        categories=tuple(categories),
        questions=tuple(sorted(draft.of_kind("question"), key=by_category)),
        stages=tuple(stages),
        rounds=tuple(rounds),
        roles=tuple(roles),
        plans=tuple(sorted(draft.of_kind("plan"), key=attrgetter("days", "slug"))),
        plain=tuple(sorted(plain, key=attrgetter("title"))),
        items=tuple(sorted(draft.items, key=lambda item: (positions[item.page.path], item.line))),
    )


def _index_first(page: Page) -> tuple[bool, int, str]:
    return not page.is_index, page.order, page.slug


def _in_folders(pages: list[Page]) -> list[Page]:
    orders = {posixpath.dirname(page.path): page.order for page in pages if page.is_index}
    return sorted(
        pages,
        key=lambda page: (
            orders.get(posixpath.dirname(page.path), 999),
            posixpath.dirname(page.path),
            *_index_first(page),
        ),
    )
