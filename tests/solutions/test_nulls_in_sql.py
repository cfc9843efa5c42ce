"""The queries of nulls-in-sql.md against a set, with and without nulls among the referrers."""

import random

import pytest

NAME = "data-and-sql/nulls-in-sql"
COLUMNS = ("id", "city", "referred_by", "discount")


@pytest.mark.parametrize("unknown", [[None], []])
@pytest.mark.parametrize("seed", range(5))
def test_who_has_referred_nobody(query, seed, unknown):
    draw = random.Random(seed)
    rows = [(i, "Bonn", draw.choice([*range(1, 9), *unknown]), 0) for i in range(1, 9)]
    referrers = {row[2] for row in rows}
    expected = [(row[0],) for row in rows if row[0] not in referrers]
    assert query(NAME, "NOT EXISTS", {"customer": (COLUMNS, rows)}) == expected
    assert query(NAME, "NOT IN (SELECT", {"customer": (COLUMNS, rows)}) == ([] if None in referrers else expected)
