"""The views: functions from a guide to the Markdown of its pages. They read nothing and write nothing."""

from __future__ import annotations

from studyguide.model import Category, Guide, Page, Question
from studyguide.pages.category import category_page
from studyguide.pages.checklists import checklist_index_page, checklist_page, checklist_path
from studyguide.pages.contributing import contributing_page
from studyguide.pages.home import home_page
from studyguide.pages.question import question_page
from studyguide.pages.questions import questions_page
from studyguide.pages.way import role_page, round_page, stage_page

QUESTIONS = "questions/index.md"
"""The index of all questions; it exists nowhere in the documentation folder."""
CHECKLISTS = "checklists/index.md"
"""The index of all checklists; it exists nowhere in the documentation folder."""


def generated_paths(guide: Guide) -> list[str]:
    """Return the paths of the pages that have no file of their own."""
    return [QUESTIONS, CHECKLISTS, *(checklist_path(stage) for stage in guide.stage_indexes())]


def markdown(guide: Guide, path: str, text: str) -> str:
    """Return the Markdown of a page.

    Args:
        guide: The guide.
        path: The page's path, generated or not.
        text: What its file says, without the front matter; empty for a generated page.
    """
    if path == "index.md":
        return home_page(guide, text)
    if path == "contributing.md":
        return contributing_page(text)
    if path == QUESTIONS:
        return questions_page(guide)
    if path == CHECKLISTS:
        return checklist_index_page(guide)
    for stage in guide.stage_indexes():
        if path == checklist_path(stage):
            return checklist_page(guide, stage)
    page = guide.page(path)
    return text if page is None else _page(guide, page)


def _page(guide: Guide, page: Page) -> str:
    if isinstance(page, Question):
        return question_page(guide, page)
    if isinstance(page, Category):
        return category_page(guide, page)
    if page in guide.roles:
        return role_page(guide, page)
    return round_page(guide, page) if page in guide.rounds else stage_page(guide, page)


def navigation(guide: Guide) -> list[dict[str, object]]:
    """Return the site's navigation: titles and paths, nested; questions are left to their categories."""
    stages = [
        {stage.title: [page.path for page in guide.stages if page.folder == stage.folder]}
        for stage in guide.stage_indexes()
    ]
    return [
        {"Home": "index.md"},
        {"Questions": [QUESTIONS, *(category.path for category in guide.categories)]},
        {"Stages": stages},
        {"Rounds": [page.path for page in guide.rounds]},
        {"Roles": [page.path for page in guide.roles]},
        {"Checklists": [CHECKLISTS, *(checklist_path(stage) for stage in guide.stage_indexes())]},
        {"Contribute": "contributing.md"},
    ]
