"""Which keys the front matter of each kind of page may have."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from studyguide.fields import (
    Field,
    list_of,
    mapping_of,
    mapping_to,
    one_of,
    truth,
    whole_number,
    words,
)
from studyguide.model import Taxonomy


@dataclass(frozen=True)
class Vocabulary:
    """The values that front matter may name."""

    taxonomy: Taxonomy
    """Levels, formats, regions, tags."""
    categories: Collection[str] = ()
    """Slugs of the folders in `questions/`."""
    roles: Collection[str] = ()
    """Slugs of the pages in `roles/`."""
    rounds: Collection[str] = ()
    """Slugs of the pages in `rounds/`."""


TAXONOMY: Mapping[str, Field] = {
    "levels": Field(
        mapping_to(None, mapping_of({"label": Field(words, True), "meaning": Field(words, True)})),
        required=True,
    ),
    "formats": Field(mapping_to(None, words), required=True),
    "regions": Field(mapping_to(None, words), required=True),
    "tags": Field(mapping_to(None, words), required=True),
    "times": Field(mapping_to(None, whole_number(-365, 365)), required=True),
    "task_verbs": Field(list_of(words), required=True),
}

_STEP: Mapping[str, Field] = {
    "step": Field(words, required=True),
    "say": Field(words, required=True),
    "share": Field(whole_number(1, 100), required=True),
    "optional": Field(truth),
}

_PLAIN: Mapping[str, Field] = {"order": Field(whole_number(0, 999), required=True)}


def question_fields(vocabulary: Vocabulary) -> dict[str, Field]:
    """Return the keys of a question."""
    return {
        "level": Field(one_of(vocabulary.taxonomy.levels), required=True),
        "minutes": Field(whole_number(1, 60), required=True),
        "roles": Field(list_of(one_of(vocabulary.roles))),
        "rounds": Field(list_of(one_of(vocabulary.rounds))),
        "tags": Field(list_of(one_of(vocabulary.taxonomy.tags))),
        "aliases": Field(list_of(words)),
        "former_slugs": Field(list_of(words)),
    }


def category_fields(vocabulary: Vocabulary) -> dict[str, Field]:
    """Return the keys of a category's index."""
    return {
        **_PLAIN,
        "roles": Field(list_of(one_of(vocabulary.roles)), required=True),
        "rounds": Field(list_of(one_of(vocabulary.rounds)), required=True),
        "outline": Field(list_of(mapping_of(_STEP)), required=True),
    }


def role_fields(vocabulary: Vocabulary) -> dict[str, Field]:
    """Return the keys of a role's page."""
    return {**_PLAIN, "weights": Field(mapping_to(vocabulary.categories, whole_number(1, 100)))}


def stage_fields() -> dict[str, Field]:
    """Return the keys of a stage's page; `day` says when its items are due, in days from the interview."""
    return {**_PLAIN, "day": Field(whole_number(-365, 365))}


def round_fields() -> dict[str, Field]:
    """Return the keys of a round's page."""
    return dict(_PLAIN)
