"""The page of a category."""

from __future__ import annotations

from studyguide.model import SHORT_ANSWER, Category, Guide, Question
from studyguide.pages.blocks import anchor, block, counts, facts, fold, link, listing, paragraphs, place, table


def category_page(guide: Guide, category: Category) -> str:
    """Return the Markdown of a category's page: what it tests, how to answer, how to prepare, its questions."""
    questions = guide.in_category(category.slug)
    first, *others = (f"## {section.name}\n\n{section.text}" for section in category.sections)
    return paragraphs(
        f"# {category.title}",
        first,
        f"## How to answer\n\n{outline_table(category)}",
        *others,
        listing(
            paragraphs(
                "## Questions",
                counts(category.slug),
                _tools(),
                *(_entry(guide, category, question) for question in questions),
            )
        ),
    )


def _tools() -> str:
    return block("div.tools", paragraphs(place("answer-tools"), place("guide-print.screen-only", choice="answers")))


def outline_table(category: Category) -> str:
    """Return a category's outline as a Markdown table."""
    return table(
        ("Step", "What to say", "Share of the time"),
        (
            (f"{step.name} (if it applies)" if step.optional else step.name, step.say, f"{step.share} %")
            for step in category.outline
        ),
    )


def _entry(guide: Guide, category: Category, question: Question) -> str:
    short = question.section(SHORT_ANSWER)
    names = {section.name for section in question.sections}
    steps = [step.name for step in category.outline if step.name in names]
    return paragraphs(
        f"### {link(category.path, question)}",
        f"{facts(guide, question)}. After the short answer: {' → '.join(steps)}",
        fold(4, SHORT_ANSWER, short.text, f"{question.slug}-{anchor(SHORT_ANSWER)}") if short else "",
    )
