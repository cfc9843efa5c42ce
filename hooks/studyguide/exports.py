"""The guide as data."""

from __future__ import annotations

import json

from studyguide import schema
from studyguide.checklists import checklists, question_lists
from studyguide.kept import Kept
from studyguide.model import Guide, Question
from studyguide.pages.checklists import plain_checklist, plain_question_list
from studyguide.sheets import STYLE, checklist_sheet, plain, question_sheet, sheet_name
from studyguide.typeset import PAPERS, Document


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
        "title": plain(question.title),
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


def sheets(guide: Guide, author: str, site: str, kept: Kept) -> dict[str, bytes]:
    """Return every checklist as PDF on each kind of paper, and all that are not lists of questions in one, by path.

    Args:
        guide: The guide.
        author: The site's name.
        site: The site's address, with a slash at its end; may be empty.
        kept: The sheets of earlier builds.

    Raises:
        ValueError: A checklist cannot be typeset; the message says why.
    """
    sources = _sheet_sources(guide, site)
    everything = "\n#pagebreak()\n".join(sources[found.slug][1] for found in checklists(guide))
    found = {}
    for paper in PAPERS:
        for slug, (title, source) in {**sources, "all": ("All checklists", everything)}.items():
            address = _address(site, "" if slug == "all" else slug)
            name = sheet_name(slug, paper)
            document = Document(STYLE + source, title=title, author=author, address=address, paper=paper)
            found[f"checklists/{name}"] = kept.get(name, document.depends_on(), document.typeset)
    return found


def _sheet_sources(guide: Guide, site: str) -> dict[str, tuple[str, str]]:
    """Return the title and the Typst source of every checklist, by slug."""
    labels = guide.taxonomy.limit_labels
    of_items = (
        (found, checklist_sheet(found, labels, _address(site, found.slug))) for found in checklists(guide)
    )
    of_questions = ((found, question_sheet(found, _address(site, found.slug))) for found in question_lists(guide))
    return {found.slug: (found.title, source) for found, source in (*of_items, *of_questions)}


def _address(site: str, slug: str) -> str:
    """Return where a checklist's page is, or without a slug their index; nothing where the site has no address."""
    return f"{site}checklists/{f'{slug}/' if slug else ''}" if site else ""


def plain_lists(guide: Guide) -> dict[str, str]:
    """Return every checklist as a task list in Markdown, by path in the site."""
    labels = guide.taxonomy.limit_labels
    return {
        **{found.path: plain_checklist(found, labels) for found in checklists(guide)},
        **{found.path: plain_question_list(found) for found in question_lists(guide)},
    }


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
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
        f'<link rel="canonical" href="{target}"><meta http-equiv="refresh" content="0; url={target}">'
        f'</head><body><p>This question has moved: <a href="{target}">its new address</a>.</p></body></html>\n'
    )
