"""The home page, which asks where the reader stands and leads on."""

from __future__ import annotations

from collections.abc import Sequence

from studyguide.checklists import stage_checklist
from studyguide.model import Guide, Question
from studyguide.pages.blocks import address, block, bullets, link, paragraphs, place, table

PATH = "index.md"
MARK = "{{ start }}"
"""Where the chooser goes."""
DAYS = (1, 7, 28)
"""For how many days left the home page says what to take."""
MINUTES_A_DAY = 60
"""What a reader is assumed to have for speaking answers aloud."""
ROUNDS_OF_PRACTICE = 3
"""How often an answer is spoken before it sits: tried, compared, repeated."""


def home_page(guide: Guide, text: str) -> str:
    """Return the home page's Markdown with the day's questions and the chooser in the place of the mark."""
    return text.replace(MARK, paragraphs(place("guide-today"), block("div#start", _chooser(guide))))


def _chooser(guide: Guide) -> str:
    return paragraphs(
        "## Where do you stand?",
        "### Your stage",
        bullets(
            f"{link(PATH, stage)} · [checklist]({address(PATH, stage_checklist(guide, stage).path)})"
            for stage in guide.stage_indexes()
        ),
        "### Your role",
        bullets(link(PATH, role) for role in guide.roles if not role.is_index),
        "### Your days",
        _days_table(guide),
    )


def _days_table(guide: Guide) -> str:
    ranks = list(guide.taxonomy.levels)
    ranked = sorted(guide.questions, key=lambda question: ranks.index(question.level))
    rows = []
    for days in DAYS:
        chosen = within(ranked, days * MINUTES_A_DAY)
        label = "One day" if days == 1 else f"{days} days"
        last = guide.taxonomy.levels[chosen[-1].level].label if chosen else "none"
        rows.append((label, f"{len(chosen)} of {len(guide.questions)}", last, f"{-(-len(chosen) // days)}"))
    head = ("Left", "Questions that fit", "Up to level", "A day")
    note = (
        f"At {MINUTES_A_DAY} minutes a day, every answer spoken {ROUNDS_OF_PRACTICE} times: tried, compared, repeated. "
        "The levels come in order, so that what everybody is expected to know comes first."
    )
    return paragraphs(table(head, rows), note)


def within(questions: Sequence[Question], budget: int) -> list[Question]:
    """Return the questions that fit into a number of minutes of practice, in the order given."""
    chosen, left = [], budget
    for question in questions:
        left -= question.minutes * ROUNDS_OF_PRACTICE
        if left < 0:
            break
        chosen.append(question)
    return chosen
