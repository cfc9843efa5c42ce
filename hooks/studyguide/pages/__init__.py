"""The views: functions from a guide to the Markdown of its pages. They read nothing and write nothing."""

from __future__ import annotations

from studyguide.checklists import checklists as gathered
from studyguide.checklists import question_lists
from studyguide.model import Category, Guide, Page, Plan, Question
from studyguide.pages import checklists, contributing, home, own_list, plans, progress, questions
from studyguide.pages.category import category_page
from studyguide.pages.checklists import checklist_page, question_list_page
from studyguide.pages.question import around as around
from studyguide.pages.question import question_page
from studyguide.pages.trail import trail as trail
from studyguide.pages.way import role_page, round_page, stage_page

_IN_NAVIGATION = ("stage", "day")
"""The kinds of checklists that the navigation names."""


def generated(guide: Guide) -> dict[str, str]:
    """Return the Markdown of the pages that have no file of their own, by path."""
    return {
        questions.PATH: questions.questions_page(guide),
        progress.PATH: progress.progress_page(guide),
        checklists.PATH: checklists.checklist_index_page(guide),
        own_list.PATH: own_list.own_list_page(guide),
        **plans.generated(guide),
        **{checklist.path: checklist_page(checklist) for checklist in gathered(guide)},
        **{chosen.path: question_list_page(guide, chosen) for chosen in question_lists(guide)},
    }


def markdown(guide: Guide, path: str, text: str) -> str:
    """Return the Markdown of a page.

    Args:
        guide: The guide.
        path: The page's path.
        text: What its file says, without the front matter; what has no file says all already.
    """
    if path == home.PATH:
        return home.home_page(guide, text)
    if path == contributing.PATH:
        return contributing.contributing_page(guide, text)
    page = guide.page(path)
    return text if page is None else _page(guide, page)


def _page(guide: Guide, page: Page) -> str:
    if isinstance(page, Question):
        return question_page(guide, page)
    if isinstance(page, Category):
        return category_page(guide, page)
    if isinstance(page, Plan):
        return plans.plan_page(guide, page)
    if page in guide.roles:
        return role_page(guide, page)
    if page in guide.rounds:
        return round_page(guide, page)
    return stage_page(guide, page) if page in guide.stages else page.text


def outside_navigation(guide: Guide) -> list[str]:
    """Return the paths of the pages that the navigation leaves to their lists: a thousand entries slow every page."""
    sheets = [sheet.path for sheet in gathered(guide) if sheet.kind not in _IN_NAVIGATION]
    pages = (*guide.questions, *question_lists(guide))
    return [*(page.path for page in pages), *sheets, *plans.role_paths(guide)]


def beside(guide: Guide, path: str) -> tuple[str, ...]:
    """Return what stands beside a page's text: `navigation`, `toc`, both or nothing."""
    if path == home.PATH or isinstance(guide.page(path), Question):
        # The folded steps are the table of contents, and the home page leads everywhere itself.
        return ()
    # Of a list put together, the headings that show are not known yet.
    return ("navigation",) if path == own_list.PATH else ("navigation", "toc")


def navigation(guide: Guide) -> list[dict[str, object]]:
    """Return the site's navigation: titles and paths, nested; questions are left to their categories."""
    stages = [
        {stage.title: [page.path for page in guide.stages if page.folder == stage.folder]}
        for stage in guide.stage_indexes()
    ]
    sheets = [sheet.path for sheet in gathered(guide) if sheet.kind in _IN_NAVIGATION]
    return [
        {"Home": home.PATH},
        {"Questions": [questions.PATH, *(category.path for category in guide.categories), progress.PATH]},
        {"Stages": [*stages, *(page.path for page in guide.plain)]},
        *([{plans.TITLE: [plans.PATH, *(plan.path for plan in guide.plans)]}] if guide.plans else []),
        {"Rounds": [page.path for page in guide.rounds]},
        {"Roles": [page.path for page in guide.roles]},
        {"Checklists": [checklists.PATH, own_list.PATH, *sheets]},
        {"Contribute": contributing.PATH},
    ]
