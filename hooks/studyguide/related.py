"""Which questions belong together."""

from __future__ import annotations

from collections import Counter

from studyguide.model import Guide, Question

LINKED, SHARED_TAG = 3, 1
"""What a link in either direction weighs, and what a tag in common does."""


def related(guide: Guide, question: Question, most: int = 5) -> list[Question]:
    """Return the questions nearest to a question: linked in either direction, or alike in their tags.

    Args:
        guide: The guide.
        question: One of its questions.
        most: How many to return at the most.

    Returns:
        The nearest first; among equals, the guide's order decides.
    """
    weights: Counter[str] = Counter()
    for path in (*guide.links_from(question.path), *guide.links_to(question.path)):
        weights[path] += LINKED
    for tag in question.tags:
        for other in guide.with_tag(tag):
            weights[other.path] += SHARED_TAG
    del weights[question.path]
    ranked = sorted(weights, key=lambda path: (-weights[path], guide.place(path)))
    return [guide.question(path) for path in ranked[:most]]
