"""Plans: which answers to practise on which day, from the minutes and levels of the questions.

An answer is practised three times: tried aloud and compared on its first day, repeated once some days later, since what
is spaced is remembered better than what is massed. Source: Nicholas J. Cepeda, Harold Pashler, Edward Vul, John T.
Wixted, Doug Rohrer, "Distributed practice in verbal recall tasks", Psychological Bulletin 132, 2006.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from studyguide.model import Guide, Plan, Question, Role

COMPARING = 10
"""How many minutes comparing with the text takes at most: that of a long task is shorter than doing it."""
WEEK = 7
_LONG = 28
"""From how many days on there is a week, not a few days, between an answer and its repetition."""


@dataclass
class Day:
    """What a day of a plan takes."""

    number: int
    """Counted from 1."""
    new: list[Question] = field(default_factory=list)
    """To be tried, then compared."""
    again: list[Question] = field(default_factory=list)
    """To be repeated."""

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(map(_first, self.new)) + sum(question.minutes for question in self.again)


def schedule(guide: Guide, plan: Plan, role: Role | None = None) -> list[Day]:
    """Return the days of a plan: every seventh of a plan of several weeks is free.

    Args:
        guide: The guide.
        plan: How many days there are, and how long each may take.
        role: Whose questions to take, in proportion to its weights; without one, everybody's.
    """
    days = [Day(number) for number in range(1, plan.days + 1) if plan.days <= WEEK or number % WEEK]
    apart = _apart(plan)
    waiting = learning_order(guide, role)
    for place, day in enumerate(days):
        later = days[min(place + apart, len(days) - 1)]
        while question := _next(waiting, day, later, plan.minutes):
            waiting.remove(question)
            day.new.append(question)
            later.again.append(question)
    return days


def _first(question: Question) -> int:
    """Return how many minutes an answer takes on its first day: tried aloud, then compared."""
    return question.minutes + min(question.minutes, COMPARING)


def _next(waiting: Sequence[Question], day: Day, later: Day, most: int) -> Question | None:
    """Return the first question that fits into a day and, repeated, into a later one; a level is not left for it."""
    for question in waiting:
        if question.level != waiting[0].level:
            break
        now, then = day.minutes + _first(question), later.minutes + question.minutes
        if (now + question.minutes if later is day else max(now, then)) <= most:
            return question
    return None


def _apart(plan: Plan) -> int:
    """Return how many days of practice lie between an answer and its repetition."""
    if plan.days == 1:
        return 0
    return 1 if plan.days <= WEEK else 3 if plan.days <= _LONG else WEEK - 1


def learning_order(guide: Guide, role: Role | None = None) -> list[Question]:
    """Return questions in the order to learn them: level by level, and within each the categories by their weights.

    At any point the minutes spent on the categories are about as their weights, so that one may stop there.
    """
    weights = _weights(guide, role)
    asked = [question for question in guide.questions if not role or role.slug in question.roles]
    return [
        question
        for level in guide.taxonomy.levels
        for question in _mixed([question for question in asked if question.level == level], weights)
    ]


def _weights(guide: Guide, role: Role | None) -> Mapping[str, float]:
    """Return the weight of each category: the role's, or the mean over all roles."""
    roles = [role] if role and role.weights else [other for other in guide.roles if other.weights]
    sums = {category.slug: sum(other.weights.get(category.slug, 0) for other in roles) for category in guide.categories}
    # Categories that nobody weighs come last and are not left out.
    return {slug: total or 0.01 for slug, total in sums.items()}


def _mixed(questions: Sequence[Question], weights: Mapping[str, float]) -> Iterator[Question]:
    """Return questions so that the minutes of the categories grow in proportion to their weights."""
    waiting: dict[str, list[Question]] = {}
    for question in questions:
        waiting.setdefault(question.category, []).append(question)
    spent = dict.fromkeys(waiting, 0.0)
    while waiting:
        slug = min(waiting, key=lambda slug: (spent[slug] + waiting[slug][0].minutes) / weights[slug])
        question = waiting[slug].pop(0)
        spent[slug] += question.minutes
        yield question
        if not waiting[slug]:
            del waiting[slug]
