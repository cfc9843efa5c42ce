"""The index of all questions."""

from __future__ import annotations

from studyguide.model import Guide
from studyguide.pages.blocks import by_category, counts, link, paragraphs, place, question_list

TITLE = "All questions"
PATH = "questions/index.md"
"""Where it lies; it has no file."""


def questions_page(guide: Guide) -> str:
    """Return the Markdown of the index of all questions."""
    return paragraphs(
        f"# {TITLE}",
        f"{len(guide.questions)} questions in {len(guide.categories)} categories, each with a full answer.",
        counts("all"),
        place("guide-filter"),
        *(
            f"## {link(PATH, category)}\n\n{counts(category.slug)}\n\n{question_list(guide, PATH, questions)}"
            for category, questions in by_category(guide, guide.questions)
        ),
    )
