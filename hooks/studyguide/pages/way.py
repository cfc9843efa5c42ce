"""The pages of the way through an interview: stages, rounds and roles."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from studyguide.checklists import stage_checklist
from studyguide.model import Guide, Page, Question, Role
from studyguide.pages import plans
from studyguide.pages.blocks import (
    bullets,
    by_category,
    checklist_links,
    link,
    listing,
    minutes,
    paragraphs,
    question_list,
    table,
)
from studyguide.plans import learning_order

MOST = 8
"""How many questions of a category a page lists before it points to the category."""


def stage_page(guide: Guide, page: Page) -> str:
    """Return the Markdown of a stage's page; its index also leads to the others and to the checklist."""
    if not page.is_index:
        return page.text
    others = [other for other in guide.stages if other.folder == page.folder and not other.is_index]
    checklist = stage_checklist(guide, page)
    return paragraphs(
        page.text.strip(),
        "## Step by step",
        bullets(link(page.path, other) for other in others),
        f"All {len(checklist.items)} items of this stage: {checklist_links(page.path, checklist)}.",
    )


def round_page(guide: Guide, page: Page) -> str:
    """Return the Markdown of a round's page with the questions to expect; the index lists all rounds."""
    if page.is_index:
        return _index(page, guide.rounds)
    asked = [question for question in guide.questions if page.slug in question.rounds]
    return paragraphs(page.text.strip(), _expected(guide, page, asked))


def role_page(guide: Guide, role: Role) -> str:
    """Return the Markdown of a role's page with weights and questions; the index lists all roles."""
    if role.is_index:
        return _index(role, guide.roles)
    asked = [question for question in guide.questions if role.slug in question.roles]
    return paragraphs(
        role.text.strip(), _weights(guide, role, asked), _order(guide, role), _expected(guide, role, asked)
    )


def _index(page: Page, pages: Iterable[Page]) -> str:
    return paragraphs(page.text.strip(), bullets(link(page.path, other) for other in pages if not other.is_index))


def _weights(guide: Guide, role: Role, asked: list[Question]) -> str:
    if not role.weights:
        return ""
    counts = {category.slug: len(questions) for category, questions in by_category(guide, asked)}
    heaviest = sorted(guide.categories, key=lambda category: -role.weights.get(category.slug, 0))
    rows = (
        (link(role.path, category), f"{role.weights[category.slug]} %", str(counts.get(category.slug, 0)))
        for category in heaviest
        if category.slug in role.weights
    )
    return listing(
        paragraphs("## What weighs how much", table(("Category", "Weight, our estimate", "Questions here"), rows))
    )


def _order(guide: Guide, role: Role) -> str:
    """Return in which order to learn what the role is asked: the levels, in each the categories by weight."""
    heaviest = sorted(role.weights, key=lambda slug: -role.weights[slug])
    lines = []
    for level, members in groupby(learning_order(guide, role), key=lambda question: question.level):
        asked = list(members)
        names = [
            f"{link(role.path, guide.category(slug))} {count}"
            for slug in heaviest
            if (count := sum(question.category == slug for question in asked))
        ]
        total = minutes(sum(question.minutes for question in asked))
        lines.append(f"**{guide.taxonomy.levels[level].label}**, {total} of answers: {', '.join(names)}")
    if not lines or not role.weights:
        return ""
    within = f"Day by day: {plans.links(guide, role.path, role)}." if guide.plans else ""
    return listing(paragraphs("## A learning order", "\n".join(f"1. {line}" for line in lines), within))


def _expected(guide: Guide, page: Page, asked: list[Question]) -> str:
    parts = []
    for category, questions in by_category(guide, asked):
        rest = len(questions) - MOST
        parts += [
            f"### {link(page.path, category)}",
            question_list(guide, page.path, questions[:MOST]),
            f"… and {rest} more." if rest > 0 else "",
        ]
    return listing(paragraphs("## Questions to expect", *parts)) if parts else ""
