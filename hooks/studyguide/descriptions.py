"""What a page is, in a sentence or two: for results of search engines, for previews of links and for feeds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from studyguide.checklists import checklists, question_lists
from studyguide.model import SHORT_ANSWER, Category, Guide, Question
from studyguide.pages import checklists as index_of_checklists
from studyguide.pages import own_list, progress, questions
from studyguide.sheets import plain

MOST = 200
"""In characters: search engines cut what is longer, and in the middle of a word."""
UNLISTED = (progress.PATH, own_list.PATH)
"""Pages that say nothing of their own until a reader has made something of them: no search engine should list them."""

_ENOUGH = 70
"""From how many characters on whole sentences are left as they are."""
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[^a-z])")
_FORMULA = re.compile(r"\$+([^$]+)\$+")
_UNSAID = re.compile(r"^(?:#|[-*|>]|\d+\.|///|```|:::|!\[|\{\{)")


def description(guide: Guide, path: str, text: str) -> str:
    """Return what the page at a path is.

    Args:
        guide: The guide.
        path: The page's path.
        text: Its Markdown as its file has it, or as it was generated.

    Returns:
        Plain text of at most `MOST` characters that ends with a sentence where that is possible; it may be empty.
    """
    page = guide.page(path)
    if isinstance(page, Question):
        short = page.section(SHORT_ANSWER)
        return cut(short.text) if short else ""
    if isinstance(page, Category):
        return cut(f"{_count(guide.in_category(page.slug), 'question')} with full answers. {page.sections[0].text}")
    return _generated(guide).get(path) or cut(_first_paragraph(text))


def cut(text: str) -> str:
    """Return the first sentences of a Markdown text, as many as fit; of one that alone is too long, its first words."""
    sentences = _SENTENCE_END.split(" ".join(plain(_FORMULA.sub(_said, text)).split()))
    found = ""
    # A formula in TeX says nothing to who reads it in a list of results.
    for sentence in (sentence for sentence in sentences if not re.search(r"[\\{}^]", sentence)):
        longer = f"{found} {sentence}".strip()
        if len(longer) > MOST:
            return found if len(found) >= _ENOUGH else longer[: MOST - 1].rpartition(" ")[0].rstrip(",;:") + "…"
        found = longer
    return found


def _said(formula: re.Match[str]) -> str:
    return formula[1].strip()


def _count(found: Iterable[object], noun: str) -> str:
    number = len(list(found))
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _first_paragraph(text: str) -> str:
    paragraphs = re.split(r"\n\s*\n", re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL))
    return next((paragraph for paragraph in paragraphs if not _UNSAID.match(paragraph.strip() or "#")), "")


@lru_cache(maxsize=1)
def _generated(guide: Guide) -> dict[str, str]:
    """Return what the pages are that have no file, by path."""
    kinds, asked = _count(guide.categories, "kind"), _count(guide.questions, "question")
    return {
        questions.PATH: f"{asked} of {kinds}, each with a full answer. Filter them by level, role, round and topic.",
        index_of_checklists.PATH: "Checklists by stage, by round, by role and by format, to tick here or to print.",
        own_list.PATH: "One checklist from your stage, your role, your rounds and how the interview is held.",
        **{
            found.path: f"{found.title}. {_count(found.items, 'point')} to tick here, to print or to add to a calendar."
            for found in checklists(guide)
        },
        **{
            found.path: f"{found.title}. {_count(found.questions, 'question')}, with squares for what you know."
            for found in question_lists(guide)
        },
    }
