"""Everything that the guide has to cover stands where a candidate would look for it."""

from __future__ import annotations

import csv
import functools
from itertools import takewhile
from pathlib import Path

import pytest
from bs4 import NavigableString, Tag
from reading import content

with (Path(__file__).parent / "curriculum.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
page = functools.cache(content)


def text_at(place: Tag) -> str:
    """Return what stands at a place with single spaces: of a heading, all up to the next that is as high."""
    if place.name in HEADINGS:
        parts = takewhile(lambda part: part.name not in HEADINGS or part.name > place.name, place.next_elements)
    else:
        parts = place.descendants
    return " ".join("".join(part for part in parts if isinstance(part, NavigableString)).split())


def test_every_topic_of_the_curriculum_is_listed():
    assert len({row["id"] for row in ROWS}) == 482


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['place']}")
def test_a_topic_of_the_curriculum_is_covered_at_its_place(site, row):
    path, _, anchor = row["place"].partition("#")
    place = page(site, path).find(id=anchor) if anchor else page(site, path)
    assert place, "there is no such place"
    assert 3 <= len(row["words"].split()) <= 8
    assert row["words"] in text_at(place)
