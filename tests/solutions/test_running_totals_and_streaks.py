"""The queries of running-totals-and-streaks.md against loops, on random days with duplicates."""

import random
from datetime import date, timedelta
from itertools import accumulate

import pytest

NAME = "data-and-sql/running-totals-and-streaks"
COLUMNS = ("id", "user", "day", "amount")


def payments(seed):
    draw = random.Random(seed)
    start = date(2027, 12, 20)  # the turn of a year and a leap day lie within
    days = [start + timedelta(draw.randrange(75)) for _ in range(draw.randrange(1, 120))]
    return [(i, draw.choice(["ada", "ben"]), day.isoformat(), draw.randrange(9)) for i, day in enumerate(days)]


def longest(days):
    """Return first day, last day and length of the longest run, the later one of two."""
    best = (0,)
    for day in days:
        length = 1
        while day - timedelta(length) in days:
            length += 1
        best = max(best, (length, day))
    length, last = best
    return (last - timedelta(length - 1)).isoformat(), last.isoformat(), length


@pytest.mark.parametrize("seed", range(12))
def test_the_longest_streak_of_each_user(query, seed):
    rows = payments(seed)
    users = sorted({user for _, user, _, _ in rows})
    expected = [(u, *longest({date.fromisoformat(d) for _, v, d, _ in rows if v == u})) for u in users]
    assert query(NAME, "WHERE place = 1", {"payment": (COLUMNS, rows)}) == expected


@pytest.mark.parametrize("seed", range(6))
def test_the_running_total(query, seed):
    rows = payments(seed)
    ordered = sorted((day, i, amount) for i, user, day, amount in rows if user == "ada")
    totals = accumulate(amount for _, _, amount in ordered)
    expected = [("ada", day, amount, total) for (day, _, amount), total in zip(ordered, totals)]
    assert query(NAME, "ROWS BETWEEN", {"payment": (COLUMNS, rows)}) == expected
