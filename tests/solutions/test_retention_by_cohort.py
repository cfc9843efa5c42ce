"""The query of retention-by-cohort.md against sets of users, on random signups and activity."""

import random
from datetime import date, timedelta

import pytest

COMPLETE = date(2026, 5, 24)


def monday(day):
    return day - timedelta(day.weekday())


@pytest.mark.parametrize("seed", range(10))
def test_every_cohort_at_every_age_that_is_over(query, seed):
    draw = random.Random(seed)
    joined = {user: date(2026, 4, 6) + timedelta(draw.randrange(50)) for user in range(25)}
    events = [(user, joined[user] + timedelta(draw.randrange(40))) for user in draw.choices(range(25), k=80)]
    weeks = {monday(day) for _, day in events if monday(day) + timedelta(6) <= COMPLETE}
    expected = []
    for cohort in {monday(day) for day in joined.values()}:
        users = {user for user, day in joined.items() if monday(day) == cohort}
        for week in weeks:
            kept = users & {user for user, day in events if monday(day) == week}
            if week > cohort:
                share = round(len(kept) / len(users), 2)
                expected.append((cohort.isoformat(), (week - cohort).days // 7, len(users), len(kept), share))
    found = query(
        "data-and-sql/retention-by-cohort",
        "WITH member AS (         ",
        {
            "signup": (("user", "day"), [(user, day.isoformat()) for user, day in joined.items()]),
            "activity": (("user", "day"), [(user, day.isoformat()) for user, day in events]),
        },
    )
    assert [row[:4] for row in found] == [row[:4] for row in sorted(expected)]
    assert [row[4] for row in found] == pytest.approx([row[4] for row in sorted(expected)], abs=0.0101)
