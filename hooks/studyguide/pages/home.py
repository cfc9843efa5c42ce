"""The home page, which asks where the reader stands and leads on."""

from __future__ import annotations

from collections.abc import Iterable

from studyguide.checklists import stage_checklist
from studyguide.model import Guide, Page
from studyguide.pages import own_list, plans, questions
from studyguide.pages.blocks import block, bullets, checklist_links, link, paragraphs, place

PATH = "index.md"
MARK = "{{ start }}"
"""Where the chooser goes."""


def home_page(guide: Guide, text: str) -> str:
    """Return the home page's Markdown with the ways into the guide in the place of the mark."""
    return text.replace(MARK, paragraphs(_ways(), _numbers(guide), place("guide-today"), _chooser(guide)))


def _ways() -> str:
    ways = (
        f"[Browse all questions]({questions.PATH})",
        f"[Put your checklist together]({own_list.PATH})",
    )
    return block("div.home-ways", " ".join(ways))


def _numbers(guide: Guide) -> str:
    """Return what there is, counted."""
    roles = [role for role in guide.roles if not role.is_index]
    rounds = [page for page in guide.rounds if not page.is_index]
    return block(
        "div.home-numbers",
        bullets(
            (
                f"**{len(guide.questions)}** questions, each with a full answer",
                f"**{len(guide.categories)}** kinds of questions, each with an outline for its answers",
                f"**{len(guide.items)}** points to tick off on checklists",
                f"**{len(roles)}** roles and {len(rounds)} rounds, with what they ask",
            )
        ),
    )


def _chooser(guide: Guide) -> str:
    return paragraphs(
        block(
            "div#start",
            paragraphs(
                "## Where do you stand?",
                "### Your stage",
                block("div.home-stages", bullets(_stage(guide, stage) for stage in guide.stage_indexes())),
                "### Your role",
                _list(link(PATH, role) for role in guide.roles if not role.is_index),
            ),
            depth=5,
        ),
        "## What is asked",
        _list(f"{link(PATH, category)} {len(guide.in_category(category.slug))}" for category in guide.categories),
        paragraphs("## How much time is left?", plans.overview(guide, PATH)) if guide.plans else "",
    )


def _stage(guide: Guide, stage: Page) -> str:
    checklist = stage_checklist(guide, stage)
    steps = [page.title for page in guide.stages if page.folder == stage.folder and not page.is_index]
    return f"{link(PATH, stage)} {', '.join(steps) or stage.title}. Print: {checklist_links(PATH, checklist)}"


def _list(lines: Iterable[str]) -> str:
    return block("div.home-list", bullets(lines))
