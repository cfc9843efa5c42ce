"""The page of the reader's progress, which scripts fill from what the browser holds."""

from __future__ import annotations

from studyguide.model import Guide
from studyguide.pages import questions
from studyguide.pages.blocks import address, block, counts, link, paragraphs

PATH = "progress.md"
"""Where it lies; it has no file."""


def progress_page(guide: Guide) -> str:
    """Return the Markdown of the page: counts by category, and how to keep a copy."""
    index = address(PATH, questions.PATH)
    return paragraphs(
        "# Your progress",
        "What you mark and tick stays in this browser and is sent nowhere.",
        counts("all"),
        f"To practise: [what is to learn]({index}?mark=learn), [what is shaky]({index}?mark=shaky), "
        f"[what you have not marked]({index}?mark=open).",
        "## By category",
        *(f"{link(PATH, category)}\n\n{counts(category.slug)}" for category in guide.categories),
        "## Keep a copy",
        "Browsers forget: Safari, for one, after seven days without a visit. Save your marks, ticks and settings to a "
        "file, and load it here or in another browser. Loading adds to what is there; where both know a question, "
        "the later mark holds.",
        block("div.guide-copy", "This needs scripts, which are off in this browser or have not loaded."),
    )
