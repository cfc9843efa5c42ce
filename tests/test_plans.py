"""A plan fills the days that are left with the real questions, for everybody and for each role."""

from __future__ import annotations

import re

import blocks
import pytest
from reading import content
from studyguide.model import Plan
from studyguide.parse import read_guide
from studyguide.plans import COMPARING, WEEK, learning_order, schedule

GUIDE = read_guide(blocks.DOCS)[0]
ROLES = [None, *(role for role in GUIDE.roles if role.weights)]
RANKS = list(GUIDE.taxonomy.levels)


def both(test):
    """Run a test for every plan and every role, and for everybody."""
    by_role = pytest.mark.parametrize("role", ROLES, ids=lambda role: role.slug if role else "everybody")
    return pytest.mark.parametrize("plan", GUIDE.plans, ids=lambda plan: plan.slug)(by_role(test))


def test_there_are_plans_for_a_day_a_week_four_and_twelve_weeks():
    assert [plan.days for plan in GUIDE.plans] == [1, 7, 28, 84]


@both
def test_no_day_takes_longer_than_the_plan_says_and_its_minutes_are_those_of_its_answers(plan, role):
    for day in schedule(GUIDE, plan, role):
        first = sum(question.minutes + min(question.minutes, COMPARING) for question in day.new)
        assert day.minutes == first + sum(question.minutes for question in day.again) <= plan.minutes


@both
def test_every_answer_is_practised_once_and_repeated_later(plan, role):
    days = schedule(GUIDE, plan, role)
    new = {question.slug: day.number for day in days for question in day.new}
    again = {question.slug: day.number for day in days for question in day.again}
    assert len(new) == sum(len(day.new) for day in days)
    assert new.keys() == again.keys()
    assert all(again[slug] > number or number == days[-1].number for slug, number in new.items())
    asked = [question.slug for question in GUIDE.questions if not role or role.slug in question.roles]
    assert new.keys() <= set(asked)


def test_with_time_for_all_nothing_is_left_out():
    for role in ROLES:
        asked = {question.slug for question in GUIDE.questions if not role or role.slug in question.roles}
        plan = Plan(path="plans/year.md", title="A year", text="", sections=(), order=0, days=365, minutes=120)
        assert {question.slug for day in schedule(GUIDE, plan, role) for question in day.new} == asked


def test_what_everybody_is_expected_to_know_comes_first_and_each_seventh_day_is_free():
    plan = next(plan for plan in GUIDE.plans if plan.days > WEEK)
    days = schedule(GUIDE, plan)
    ranks = [RANKS.index(question.level) for day in days for question in day.new]
    assert ranks == sorted(ranks)
    assert all(day.number % WEEK for day in days)


def test_the_first_hours_of_a_role_are_shared_out_by_its_weights():
    for role in ROLES[1:]:
        core = [question for question in learning_order(GUIDE, role) if question.level == RANKS[0]]
        at_hand = {question.category for question in core} & role.weights.keys()
        if len(at_hand) > 3:
            half = core[: len(core) // 2]
            heaviest = max(at_hand, key=role.weights.__getitem__)
            lightest = min(at_hand, key=role.weights.__getitem__)
            spent = {
                slug: sum(question.minutes for question in half if question.category == slug)
                for slug in (heaviest, lightest)
            }
            left = any(question.category == heaviest for question in core[len(core) // 2 :])
            # A question is not divided, so that the last one may tip the scales.
            longest = max(question.minutes for question in half)
            assert spent[heaviest] + longest >= spent[lightest] or not left


@both
def test_a_plans_page_lists_its_answers_under_their_days(site, plan, role):
    page = content(site, f"plans/{plan.slug}{f'-{role.slug}' if role else ''}")
    shown = {link["href"].rstrip("/").split("/")[-1] for link in page.select("li a[href*='questions/']")}
    days = schedule(GUIDE, plan, role)
    assert {question.slug for day in days for question in day.new} <= shown
    heads = [head.text for head in page.find_all("h2") if re.search(r" · \d", head.text)]
    assert len(heads) == (len(days) if plan.days <= WEEK else plan.days // WEEK)


def test_home_and_roles_lead_to_the_plans(site):
    home = content(site, "")
    for plan in GUIDE.plans:
        assert home.find("a", href=re.compile(f"plans/{plan.slug}/"))
        for role in ROLES[1:]:
            page = content(site, f"roles/{role.slug}")
            assert page.find("a", href=re.compile(f"plans/{plan.slug}-{role.slug}/"))
            assert page.find(id="a-learning-order").find_next("ol").find_all("li")
