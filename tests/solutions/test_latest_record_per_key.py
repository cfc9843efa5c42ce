"""Both ways of latest-record-per-key.md against a dictionary, on random logs in random order."""

import random
import sqlite3

import blocks
import pytest
from studyguide.prose import fences

NAME = "data-and-sql/latest-record-per-key"
COLUMNS = ("sequence", "customer", "city", "changed", "deleted")


def log(seed):
    draw = random.Random(seed)
    rows = [
        (i, draw.choice("abcd"), draw.choice("XYZ"), f"2026-05-0{draw.randrange(1, 4)}", int(draw.random() < 0.3))
        for i in range(draw.randrange(1, 25))
    ]
    rows += draw.choices(rows, k=5)
    draw.shuffle(rows)
    return rows


def states(rows):
    """Return the last state of each customer, deleted ones included."""
    return {row[1]: row for row in sorted(rows, key=lambda row: (row[3], row[0]))}


@pytest.mark.parametrize("seed", range(12))
def test_the_latest_version_that_is_not_deleted(query, seed):
    rows = log(seed)
    expected = [(c, city, day) for c, (_, _, city, day, gone) in sorted(states(rows).items()) if not gone]
    assert query(NAME, "place = 1 AND NOT deleted", {"change": (COLUMNS, rows)}) == expected


@pytest.mark.parametrize("seed", range(12))
def test_the_upsert_ends_the_same_in_any_order_and_when_repeated(seed):
    rows = log(seed)
    text = (blocks.DOCS / f"questions/{NAME}.md").read_text(encoding="utf-8")
    create, upsert = next(f.code for f in fences(text) if "ON CONFLICT" in f.code).split(";\n", 1)
    database = sqlite3.connect(":memory:")
    database.execute(create)
    database.execute(f"CREATE TABLE change ({', '.join(COLUMNS)})")
    for order in (rows[::2], rows[1::2], rows, rows[::-1]):
        database.execute("DELETE FROM change")
        database.executemany("INSERT INTO change VALUES (?, ?, ?, ?, ?)", order)
        database.execute(upsert.split(";")[0])
    found = database.execute("SELECT customer, city, changed, deleted FROM current ORDER BY customer").fetchall()
    assert found == [(c, city, day, gone) for c, (_, _, city, day, gone) in sorted(states(rows).items())]
