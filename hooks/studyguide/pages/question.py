"""The page of a question."""

from __future__ import annotations

from studyguide.model import CLOSING_SECTIONS, Guide, Question
from studyguide.pages.blocks import anchor, block, facts, fold, link, listing, minutes, paragraphs, place, question_list
from studyguide.related import related

REFERENCES = CLOSING_SECTIONS[-1]


def question_page(guide: Guide, question: Question) -> str:
    """Return the Markdown of a question's page: nothing of the answer shows until the reader opens it."""
    category = guide.category(question.category)
    shares = {step.name: step.share for step in category.outline}
    references = question.section(REFERENCES)
    near = question_list(guide, question.path, related(guide, question))
    return paragraphs(
        f"# {question.title}",
        block(
            "div.facts",
            f"{facts(guide, question)}\n\n{_asked(guide, question)}",
        ),
        block(
            "div.try", f"**Try it aloud first.** Take {minutes(question.minutes)}, then open the answer step by step."
        ),
        block("div.tools", place("answer-tools")),
        *(
            fold(_title(section.name, shares, question), section.text, anchor(section.name))
            for section in question.sections
            if section is not references
        ),
        place("guide-marks"),
        place("guide-print.screen-only", choice="answers"),
        f"## {REFERENCES}\n\n{references.text}" if references else "",
        listing(f"## Related questions\n\n{near}") if near else "",
    )


def _asked(guide: Guide, question: Question) -> str:
    rounds = [link(question.path, page) for page in guide.rounds if page.slug in question.rounds]
    roles = [link(question.path, page) for page in guide.roles if page.slug in question.roles]
    return f"Asked in: {', '.join(rounds)}\n\nAsked of: {', '.join(roles)}"


def _title(name: str, shares: dict[str, int], question: Question) -> str:
    if name not in shares:
        return name
    # Round to five seconds: finer would feign a precision that nobody has when speaking.
    minute, second = divmod(round(question.minutes * shares[name] * 60 / 500) * 5, 60)
    return f"{name} *{minute}:{second:02}*"
