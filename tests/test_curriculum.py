"""Everything that the guide has to cover is where a candidate would look for it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from reading import content

with (Path(__file__).parent / "curriculum.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table, delimiter="\t"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['place']}")
def test_a_topic_of_the_curriculum_has_its_place_in_the_site(site, row):
    path, _, anchor = row["place"].partition("#")
    page = content(site, path)
    place = page.find(id=anchor) if anchor else page.h1
    assert place is not None
    section = place if place.name in ("div", "li") else place.find_next("p")
    assert section.text.strip()
