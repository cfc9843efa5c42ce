"""The guide as data."""

from __future__ import annotations

import json

from studyguide import schema
from studyguide.checklists import checklists
from studyguide.model import Guide, Question
from studyguide.typeset import sheet


def questions_json(guide: Guide) -> str:
    """Return all questions, with what filters and planners need, as JSON with a stable order."""
    return json.dumps(
        {
            "levels": {name: level.label for name, level in guide.taxonomy.levels.items()},
            "categories": {category.slug: category.title for category in guide.categories},
            "roles": {role.slug: role.title for role in guide.roles if not role.is_index},
            "rounds": {page.slug: page.title for page in guide.rounds if not page.is_index},
            "tags": dict(guide.taxonomy.tags),
            "former_slugs": {old: question.slug for question in guide.questions for old in question.former_slugs},
            "questions": [_question(question) for question in guide.questions],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _question(question: Question) -> dict[str, object]:
    return {
        "slug": question.slug,
        "title": question.title,
        "category": question.category,
        "level": question.level,
        "minutes": question.minutes,
        "roles": question.roles,
        "rounds": question.rounds,
        "tags": question.tags,
        "aliases": question.aliases,
    }


def schemas(guide: Guide) -> dict[str, str]:
    """Return the JSON Schema of each kind of front matter, by path in the site; editors complete and check by it."""
    vocabulary = schema.vocabulary_of(guide)
    return {
        f"schemas/{kind}.json": json.dumps(schema.json_schema(kind, vocabulary), indent=2, ensure_ascii=False) + "\n"
        for kind in schema.FIELDS
        if kind != "plain"
    }


def sheets(guide: Guide, author: str, address: str) -> dict[str, bytes]:
    """Return every checklist, and all of them together, as PDF, by path in the site.

    Args:
        guide: The guide.
        author: The site's name.
        address: The site's address, for the footer; may be empty.

    Raises:
        ValueError: A checklist cannot be typeset; the message says why.
    """
    gathered = checklists(guide)
    labels = guide.taxonomy.limit_labels
    single = {
        f"checklists/{checklist.slug}.pdf": sheet([checklist], checklist.title, author, address, labels)
        for checklist in gathered
    }
    return {**single, "checklists/all.pdf": sheet(gathered, "All checklists", author, address, labels)}


def redirects(guide: Guide) -> dict[str, str]:
    """Return a page for each former address, by its path in the site, which leads to the present one."""
    return {
        f"questions/{question.category}/{slug}/index.html": _redirect(question)
        for question in guide.questions
        for slug in question.former_slugs
    }


def _redirect(question: Question) -> str:
    target = f"../{question.slug}/"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>This question has moved</title>'
        f'<link rel="canonical" href="{target}"><meta http-equiv="refresh" content="0; url={target}">'
        f'</head><body><p>This question has moved: <a href="{target}">its new address</a>.</p></body></html>\n'
    )
