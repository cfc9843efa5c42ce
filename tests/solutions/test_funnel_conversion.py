"""The query of funnel-conversion.md against a search through all orders of events, on random ones."""

import random

import pytest


@pytest.mark.parametrize("seed", range(12))
def test_users_at_each_step(query, seed):
    draw = random.Random(seed)
    events = [
        (draw.choice("abcdefgh"), draw.choice(["view", "basket", "purchase"]), float(draw.randrange(20)), 20.0)
        for _ in range(60)
    ]
    viewed = filled = paid = 0
    for user in "abcdefgh":
        times = {n: [at for u, m, at, _ in events if (u, m) == (user, n)] for n in ("view", "basket", "purchase")}
        if not times["view"] or (first := min(times["view"])) > 11:
            continue
        baskets = [at for at in times["basket"] if first < at <= first + 7]
        viewed += 1
        filled += bool(baskets)
        paid += any(b < p <= first + 7 for b in baskets for p in times["purchase"])
    found = query(
        "data-and-sql/funnel-conversion", "WITH entry", {"event": (("user", "name", "at", "arrived"), events)}
    )
    assert found[0][:3] == (viewed, filled, paid)
