"""Where a page lies: the pages above it, which a reader who comes from elsewhere has not seen."""

from __future__ import annotations

import posixpath

from studyguide.model import Category, Guide, Question
from studyguide.pages import checklists, plans, questions


def trail(guide: Guide, path: str) -> list[tuple[str, str]]:
    """Return the titles and paths of the pages above the page at a path, the highest first."""
    page = guide.page(path)
    if isinstance(page, Question):
        category = guide.category(page.category)
        return [(questions.TITLE, questions.PATH), (category.title, category.path)]
    if isinstance(page, Category):
        return [(questions.TITLE, questions.PATH)]
    if posixpath.dirname(path) == posixpath.dirname(checklists.PATH) and path != checklists.PATH:
        return [(checklists.TITLE, checklists.PATH)]
    if posixpath.dirname(path) == posixpath.dirname(plans.PATH) and path != plans.PATH:
        return [(plans.TITLE, plans.PATH)]
    index = guide.page(posixpath.join(posixpath.dirname(path), "index.md")) if page else None
    return [(index.title, index.path)] if index and index is not page else []
