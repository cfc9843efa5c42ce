"""docs/questions/data-and-sql/clean-a-messy-table.py against plain Python, value by value."""

import random
from datetime import datetime
from decimal import Decimal

import pandas as pd
import pytest

TODAY = datetime(2026, 6, 1)
COLUMNS = ["order_id", "day", "amount", "country"]
DAYS = {
    "2026-05-01": datetime(2026, 5, 1),
    "28.02.2026": datetime(2026, 2, 28),
    " 31.12.2025 ": datetime(2025, 12, 31),
    "29.02.2026": None,
    "05/01/2026": None,
    "2027-01-01": None,
    "9999-12-31": None,
    "N/A": None,
    "": None,
}
AMOUNTS = {
    "12": "12.00",
    "0,50": "0.50",
    "1.234,50 €": "1234.50",
    "EUR 1,234.50": "1234.50",
    "1.234": "1234.00",
    "1,234,567": "1234567.00",
    "12.5": None,
    "1.234.5": None,
    "1,234,50": None,
    "1234.567": None,
    "12 $": None,
    "12€50": None,
    "0.500": None,
    "-3.00": None,
    "-": None,
    "twelve": None,
}
COUNTRIES = {"Germany": "DE", " deutschland": "DE", "DE": "DE", "FRANCE": "FR", "Utopia": None, "?": None}
IDS = {"A1": "A1", " a1 ": "A1", "a2": "A2", "A30": "A30", "Total": None, "A": None, "": None}


@pytest.fixture
def module(solution):
    return solution("data-and-sql/clean-a-messy-table")


def reference(rows):
    """Return the orders in the order of their last lines, by dictionaries that know every spelling."""
    orders = {}
    for key, day, amount, country in rows:
        if IDS[key]:
            orders.pop(IDS[key], None)
            cents = None if AMOUNTS[amount] is None else int(Decimal(AMOUNTS[amount]) * 100)
            orders[IDS[key]] = (IDS[key], DAYS[day], cents, COUNTRIES[country])
    return list(orders.values())


def as_rows(table):
    return [tuple(None if pd.isna(value) else value for value in row) for row in table.itertuples(index=False)]


@pytest.mark.parametrize("seed", range(20))
def test_agrees_with_plain_python(module, seed):
    draw = random.Random(seed)
    rows = [tuple(draw.choice(list(values)) for values in (IDS, DAYS, AMOUNTS, COUNTRIES)) for _ in range(30)]
    rows += draw.choices(rows, k=5)
    raw = pd.DataFrame(rows, columns=[" Order ID", "Day ", "Amount", "country"], dtype=str)
    before = raw.copy()
    table, report = module.clean(raw, pd.Timestamp(TODAY))
    assert list(table) == COLUMNS
    assert as_rows(table) == reference(rows)
    assert report["lines"] - report["without a key"] - report["copies"] - report["superseded"] == len(table)
    pd.testing.assert_frame_equal(raw, before)


def test_each_rule_counts_what_it_touched(module):
    rows = [("Total", "", "12.5", "?"), ("A1", "05/01/2026", "-3.00", "Utopia"), ("A1", "2027-01-01", "", "DE")]
    _, report = module.clean(pd.DataFrame(rows, columns=COLUMNS, dtype=str), pd.Timestamp(TODAY))
    assert report == {
        "lines": 3,
        "unreadable order_id": 1,
        "unreadable day": 1,
        "unreadable amount": 1,
        "unreadable country": 1,
        "negative amount": 1,
        "day in the future": 1,
        "without a key": 1,
        "copies": 0,
        "superseded": 1,
    }


def test_a_clean_table_is_left_as_it_is(module):
    rows = [("A1", "2026-05-01", "12", "DE"), ("A2", "2026-05-02", "13", "FR")]
    table, report = module.clean(pd.DataFrame(rows, columns=COLUMNS, dtype=str), pd.Timestamp(TODAY))
    assert as_rows(table) == [
        ("A1", datetime(2026, 5, 1), 1200, "DE"),
        ("A2", datetime(2026, 5, 2), 1300, "FR"),
    ]
    assert sum(report.values()) == report["lines"] == 2


def test_no_lines(module):
    table, report = module.clean(pd.DataFrame(columns=COLUMNS, dtype=str), pd.Timestamp(TODAY))
    assert list(table) == COLUMNS
    assert len(table) == sum(report.values()) == 0
