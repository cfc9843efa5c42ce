"""The page of a question."""

from __future__ import annotations

from dataclasses import dataclass

from studyguide.model import CLOSING_SECTIONS, Guide, Page, Question
from studyguide.pages.blocks import anchor, facts, fold, minutes, paragraphs
from studyguide.related import related

REFERENCES = CLOSING_SECTIONS[-1]


@dataclass(frozen=True)
class Around:
    """What a question's page shows around the answer, which is the template's to write: `question.html`."""

    facts: str
    """Level and time."""
    time: str
    """For an answer, in words."""
    rounds: list[Page]
    """In which it is asked."""
    roles: list[Page]
    """Of which it is asked."""
    related: list[tuple[Page, str]]
    """The questions nearest to it, each with its level and time."""


def question_page(guide: Guide, question: Question) -> str:
    """Return the Markdown of a question's page: nothing of the answer shows until the reader opens it."""
    category = guide.category(question.category)
    shares = {step.name: step.share for step in category.outline}
    references = question.section(REFERENCES)
    return paragraphs(
        f"# {question.title}",
        *(
            fold(2, _title(section.name, shares, question), section.text, anchor(section.name))
            for section in question.sections
            if section is not references
        ),
        f"## {REFERENCES}\n\n{references.text}" if references else "",
    )


def around(guide: Guide, question: Question) -> Around:
    """Return what a question's page shows around the answer."""
    return Around(
        facts(guide, question),
        minutes(question.minutes),
        [page for page in guide.rounds if page.slug in question.rounds],
        [page for page in guide.roles if page.slug in question.roles],
        [(other, facts(guide, other)) for other in related(guide, question)],
    )


def _title(name: str, shares: dict[str, int], question: Question) -> str:
    if name not in shares:
        return name
    # Round to five seconds: finer would feign a precision that nobody has when speaking.
    minute, second = divmod(round(question.minutes * shares[name] * 60 / 500) * 5, 60)
    return f"{name} *{minute}:{second:02}*"
