"""From a document to the page that it is. What is wrong with its front matter has been reported and is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from studyguide.document import Document
from studyguide.frontmatter import Value
from studyguide.model import Category, Page, Plan, Question, Role, Step


def _base(document: Document) -> dict[str, Any]:
    order = document.values.get("order", Value(0, 1)).value
    return {
        "path": document.path,
        "title": document.title,
        "text": document.body,
        "sections": document.sections,
        "order": order if isinstance(order, int) else 0,
    }


def _texts(values: Mapping[str, Value], key: str) -> tuple[str, ...]:
    """Return a list's strings; whatever else it holds has been reported."""
    entries = values[key].value if key in values else []
    return tuple(entry.value for entry in entries if isinstance(entry.value, str)) if isinstance(entries, list) else ()


def plain_page(document: Document) -> Page:
    """Return a document as a page without a kind of its own."""
    return Page(**_base(document))


def role(document: Document) -> Role:
    """Return a document as a role."""
    weights = document.values["weights"].plain() if "weights" in document.values else {}
    usable = weights if isinstance(weights, dict) else {}
    return Role(**_base(document), weights={key: share for key, share in usable.items() if isinstance(share, int)})


def plan(document: Document) -> Plan:
    """Return a document as a plan."""
    numbers = {key: document.values.get(key, Value(None, 1)).value for key in ("days", "minutes")}
    return Plan(
        **_base(document), **{key: number if isinstance(number, int) else 0 for key, number in numbers.items()}
    )


def category(document: Document) -> Category:
    """Return a document as a category."""
    outline = document.values["outline"].plain() if "outline" in document.values else []
    steps = [_step(entry) for entry in outline if isinstance(entry, dict)] if isinstance(outline, list) else []
    return Category(
        **_base(document),
        outline=tuple(steps),
        roles=_texts(document.values, "roles"),
        rounds=_texts(document.values, "rounds"),
    )


def _step(entry: Mapping[str, Any]) -> Step:
    share = entry.get("share", 0)
    return Step(
        name=str(entry.get("step", "")),
        say=str(entry.get("say", "")),
        share=share if isinstance(share, int) else 0,
        optional=entry.get("optional") is True,
    )


def question(document: Document) -> Question:
    """Return a document as a question."""
    level, minutes = (document.values.get(key, Value(None, 1)).value for key in ("level", "minutes"))
    return Question(
        **_base(document),
        level=level if isinstance(level, str) else "",
        minutes=minutes if isinstance(minutes, int) else 0,
        **{key: _texts(document.values, key) for key in ("roles", "rounds", "tags", "aliases", "former_slugs")},
    )


def with_defaults(question: Question, categories: list[Category]) -> Question:
    """Return a question with its category's roles and rounds where it names none of its own."""
    category = next((page for page in categories if page.slug == question.category), None)
    if category is None:
        return question
    return replace(question, roles=question.roles or category.roles, rounds=question.rounds or category.rounds)
