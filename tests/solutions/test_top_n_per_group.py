"""The queries of top-n-per-group.md against sorted lists, on random salaries with many ties and nulls."""

import random

import pytest

NAME = "data-and-sql/top-n-per-group"


def employees(seed):
    draw = random.Random(seed)
    return [(f"n{i:02}", draw.choice("abc"), draw.choice([None, 1, 2, 3, 4])) for i in range(draw.randrange(20))]


@pytest.mark.parametrize("seed", range(12))
def test_the_two_highest_salaries_of_each_department(query, seed):
    staff = employees(seed)
    best = {d: sorted({s for _, e, s in staff if e == d and s}, reverse=True)[:2] for _, d, _ in staff}
    expected = sorted((d, best[d].index(s) + 1, n, s) for n, d, s in staff if s in best[d])
    tables = {"employee": (("name", "department", "salary"), staff)}
    assert query(NAME, "WITH ranked", tables) == expected
    assert sorted(query(NAME, "AS above", tables)) == sorted((d, n) for d, _, n, _ in expected)


@pytest.mark.parametrize("seed", range(12))
def test_the_second_highest_salary_or_null(query, seed):
    staff = employees(seed)
    distinct = sorted({s for _, _, s in staff if s}, reverse=True)
    expected = distinct[1] if len(distinct) > 1 else None
    assert query(NAME, "AS second_highest", {"employee": (("name", "department", "salary"), staff)}) == [(expected,)]
