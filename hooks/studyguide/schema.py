"""Which keys the front matter of each kind of page may have."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from studyguide.fields import (
    Field,
    Schema,
    fields_schema,
    list_of,
    mapping_of,
    mapping_to,
    name,
    one_of,
    truth,
    whole_number,
    words,
)
from studyguide.model import Guide, Taxonomy


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


def vocabulary_of(guide: Guide) -> Vocabulary:
    """Return the values that the front matter of a guide's pages may name."""
    return Vocabulary(
        guide.taxonomy,
        categories={page.slug for page in guide.categories} | {page.category for page in guide.questions},
        roles={page.slug for page in guide.roles if not page.is_index},
        rounds={page.slug for page in guide.rounds if not page.is_index},
    )


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
        "level": Field(
            one_of(vocabulary.taxonomy.levels),
            required=True,
            says="one of the levels in `docs/taxonomy.yml`: what is expected of whom",
        ),
        "minutes": Field(whole_number(1, 60), required=True, says="how long a good answer takes when spoken, 1 to 60"),
        "roles": Field(
            list_of(one_of(vocabulary.roles)),
            says="who is asked: names of pages in `docs/roles`; without the key, the category's",
        ),
        "rounds": Field(
            list_of(one_of(vocabulary.rounds)),
            says="where it is asked: names of pages in `docs/rounds`; without the key, the category's",
        ),
        "tags": Field(list_of(one_of(vocabulary.taxonomy.tags)), says="topics from `docs/taxonomy.yml`"),
        "aliases": Field(
            list_of(words),
            says="words that a candidate types and the text does not contain: abbreviations, the other spelling, "
            "the library's name",
        ),
        "former_slugs": Field(list_of(name), says="earlier file names, so that old addresses still lead here"),
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


def stage_fields(vocabulary: Vocabulary) -> dict[str, Field]:
    """Return the keys of a stage's page; `day` says when its items are due, in days from the interview."""
    return {**_PLAIN, "day": Field(whole_number(-365, 365))}


def plan_fields(vocabulary: Vocabulary) -> dict[str, Field]:
    """Return the keys of a plan."""
    return {
        "days": Field(whole_number(1, 365), required=True, says="how many days the plan takes"),
        "minutes": Field(whole_number(10, 720), required=True, says="how long to practise on each of them"),
    }


def round_fields(vocabulary: Vocabulary) -> dict[str, Field]:
    """Return the keys of a round's page."""
    return dict(_PLAIN)


FIELDS: Mapping[str, Callable[[Vocabulary], Mapping[str, Field]]] = {
    "taxonomy": lambda vocabulary: TAXONOMY,
    "plain": lambda vocabulary: {},
    "stage": stage_fields,
    "round": round_fields,
    "role": role_fields,
    "plan": plan_fields,
    "category": category_fields,
    "question": question_fields,
}
"""The keys of each kind of file, from the values that they may name."""


def json_schema(kind: str, vocabulary: Vocabulary) -> Schema:
    """Return the JSON Schema of a kind's front matter, or of the taxonomy.

    It knows every rule about keys and values but one: that shares add up to 100 per cent.
    """
    described = {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"Front matter: {kind}"}
    return {**described, **fields_schema(FIELDS[kind](vocabulary))}
