"""The query and the function of point-in-time-join.md against a loop, on random times with many ties."""

import random

import blocks
import pandas as pd
import pytest
from studyguide.prose import fences

NAME = "data-and-sql/point-in-time-join"


@pytest.fixture(scope="module")
def as_of():
    text = (blocks.DOCS / f"questions/{NAME}.md").read_text(encoding="utf-8")
    code = next(f.code for f in fences(text) if "def as_of" in f.code)
    source = [line[4:] for line in code.splitlines() if line.startswith((">>> def as_of", "...  "))]
    namespace = {"pd": pd}
    exec("\n".join(source[next(i for i, line in enumerate(source) if line.startswith("def as_of")) :]), namespace)
    return namespace["as_of"]


@pytest.mark.parametrize("seed", range(10))
def test_each_label_gets_the_last_value_before_it(query, as_of, seed):
    draw = random.Random(seed)
    labels = sorted({(draw.choice("abc"), draw.randrange(150)) for _ in range(20)})
    features = [
        (u, t, draw.randrange(9)) for u, t in sorted({(draw.choice("ab"), draw.randrange(150)) for _ in range(15)})
    ]
    expected = []
    for user, at in labels:
        known = [(t, value) for u, t, value in features if u == user and at - 60 <= t < at]
        expected.append((user, at, 0, max(known)[1] if known else None))

    tables = {
        "label": (("user", "at", "gone"), [(*label, 0) for label in labels]),
        "feature": (("user", "available", "tickets"), features),
    }
    assert query(NAME, "WITH candidate", tables) == expected

    day = pd.Timestamp("2026-01-01")
    left = pd.DataFrame(labels, columns=["user", "at"]).assign(at=lambda f: day + pd.to_timedelta(f["at"], unit="D"))
    right = pd.DataFrame(features, columns=["user", "available", "tickets"])
    right["available"] = day + pd.to_timedelta(right["available"], unit="D")
    joined = as_of(left, right).sort_values(["user", "at"])["tickets"]
    assert [None if pd.isna(value) else value for value in joined] == [row[3] for row in expected]
