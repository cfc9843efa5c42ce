"""The query of joins-and-duplicates.md against loops, on random orders and visits."""

import random

import pytest

NAME = "data-and-sql/joins-and-duplicates"


@pytest.mark.parametrize("seed", range(8))
def test_turnover_and_visits_of_every_customer(query, seed):
    draw = random.Random(seed)
    customers = [(i, f"customer {i}") for i in range(6)]
    orders = [(i, draw.choice([*range(8), None]), draw.randrange(50)) for i in range(draw.randrange(30))]
    visits = [(draw.randrange(8), f"05-{draw.randrange(10, 30)}") for _ in range(draw.randrange(30))]
    found = query(
        NAME,
        "WITH turnover",
        {
            "customer": (("id", "name"), customers),
            "orders": (("id", "customer_id", "amount"), orders),
            "visit": (("customer_id", "day"), visits),
        },
    )
    assert found == [
        (name, sum(a for _, c, a in orders if c == i), sum(c == i for c, _ in visits)) for i, name in customers
    ]
