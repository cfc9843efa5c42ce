"""The pages of plans: what to practise on which day, for everybody and for each role."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from studyguide.model import Guide, Plan, Question, Role
from studyguide.pages.blocks import (
    address,
    bullets,
    by_category,
    link,
    listing,
    minutes,
    paragraphs,
    question_list,
    table,
)
from studyguide.plans import COMPARING, WEEK, Day, schedule

PATH = "plans/index.md"
TITLE = "Plans"


def path_of(plan: Plan, role: Role) -> str:
    """Return where a plan's page for a role is; it has no file."""
    return f"plans/{plan.slug}-{role.slug}.md"


def role_paths(guide: Guide) -> list[str]:
    """Return where the plans of the roles are."""
    return [path_of(plan, role) for plan in guide.plans for role in _roles(guide)]


def generated(guide: Guide) -> dict[str, str]:
    """Return the Markdown of the index and of each plan for each role, by path; nothing where there is no plan."""
    if not guide.plans:
        return {}
    for_roles = {path_of(plan, role): _role_page(guide, plan, role) for plan in guide.plans for role in _roles(guide)}
    return {PATH: _index(guide), **for_roles}


def plan_page(guide: Guide, plan: Plan) -> str:
    """Return the Markdown of a plan's page: its text, the days, and where the plans of the roles are."""
    roles = bullets(f"[{role.title}]({address(plan.path, path_of(plan, role))})" for role in _roles(guide))
    return paragraphs(
        plan.text.strip(),
        "## For your role",
        "The days below take what most roles are asked. These keep to one role's questions and to its weights:",
        listing(roles),
        _days(guide, plan, plan.path, None),
    )


def links(guide: Guide, source: str, role: Role) -> str:
    """Return links from the page at `source` to the plans for a role."""
    return ", ".join(f"[{plan.title}]({address(source, path_of(plan, role))})" for plan in guide.plans)


def overview(guide: Guide, source: str) -> str:
    """Return what each plan takes, as a table on the page at `source`."""
    rows = []
    for plan in guide.plans:
        chosen = [question for day in schedule(guide, plan) for question in day.new]
        last = max((list(guide.taxonomy.levels).index(question.level) for question in chosen), default=0)
        level = list(guide.taxonomy.levels.values())[last].label
        rows.append(
            (link(source, plan), minutes(plan.minutes), f"{len(chosen)} of {len(guide.questions)}", f"up to {level}")
        )
    return table(("Plan", "A day", "Questions that fit", "Level"), rows)


def _index(guide: Guide) -> str:
    return paragraphs(
        f"# {TITLE}",
        "Each plan is put together from the questions of this guide: what everybody is expected to know comes first, "
        "and the categories take turns by their weight, so that wherever you stop you have learnt what counts most.",
        overview(guide, PATH),
        _how(),
    )


def _how() -> str:
    return (
        "An answer is practised three times: tried aloud, compared with the text, and repeated some days later. The "
        f"minutes count all of that at the length of a good spoken answer, comparing {COMPARING} minutes at most, "
        "without breaks."
    )


def _role_page(guide: Guide, plan: Plan, role: Role) -> str:
    path = path_of(plan, role)
    return paragraphs(
        f"# {plan.title}: {role.title}",
        f"{link(path, plan)} for the role {link(path, role)}: its questions only, in proportion to what weighs how "
        "much in its interviews. What else belongs to these days, from the mock interview to the rest before it, is on "
        "the plan's own page.",
        _days(guide, plan, path, role),
    )


def _days(guide: Guide, plan: Plan, source: str, role: Role | None) -> str:
    days = schedule(guide, plan, role)
    parts = [_how()]
    if plan.days <= WEEK:
        for day in days:
            name = f"Day {day.number}" if plan.days > 1 else "The questions"
            parts += [f"## {name} · {minutes(day.minutes)}", _session(guide, source, [day])]
    else:
        for number, members in groupby(days, lambda day: (day.number - 1) // WEEK + 1):
            week = list(members)
            total = sum(day.minutes for day in week)
            parts += [f"## Week {number} · {_hours(total)}", _session(guide, source, week)]
    return listing(paragraphs(*parts))


def _session(guide: Guide, source: str, days: list[Day]) -> str:
    new = [question for day in days for question in day.new]
    again = [question for day in days for question in day.again]
    parts = []
    for category, questions in by_category(guide, new):
        parts += [f"**{link(source, category)}**", question_list(guide, source, questions)]
    if again and again != new:
        names = _names(source, again) if len(days) == 1 else f"{len(again)} answers of the days before"
        parts.append(f"Again: {names}.")
    return paragraphs(*parts) if parts else "Nothing new: repeat what is still shaky."


def _names(source: str, questions: Iterable[Question]) -> str:
    return ", ".join(link(source, question) for question in questions)


def _hours(total: int) -> str:
    hours, rest = divmod(total, 60)
    return minutes(rest) if not hours else f"{hours} h {rest:02}" if rest else f"{hours} h"


def _roles(guide: Guide) -> list[Role]:
    return [role for role in guide.roles if role.weights]
