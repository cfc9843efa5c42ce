"""What the keys of front matter may hold: each kind of value checks itself and describes itself as JSON Schema.

The schemas are those of draft 7, which the YAML language server of the editors reads:
https://json-schema.org/draft-07/json-schema-validation
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from studyguide.diagnostics import Diagnostic, did_you_mean
from studyguide.frontmatter import Value

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What a file may be called, as its name becomes an address."""
Schema = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """A kind of value."""

    check: Callable[[str, str, Value], list[Diagnostic]]
    """From a path, a key and its value to what is wrong with the value."""
    schema: Schema
    """What it must be, as JSON Schema."""


@dataclass(frozen=True)
class Field:
    """A key that a kind of page may have."""

    kind: Kind
    """What its value must be."""
    required: bool = False
    """Whether every page of the kind has it."""
    says: str = ""
    """What it says, for the editor."""


def check_fields(
    path: str, values: Mapping[str, Value], fields: Mapping[str, Field], line: int = 1
) -> list[Diagnostic]:
    """Compare front matter with the keys that its kind of page may have.

    Args:
        path: The file.
        values: Its front matter.
        fields: The keys of its kind.
        line: Where a missing key is reported.

    Returns:
        What is wrong; empty where nothing is.
    """
    found = [
        Diagnostic(path, line, "M006", f"the required key {key!r} is missing")
        for key, field in fields.items()
        if field.required and key not in values
    ]
    for key, value in values.items():
        if key in fields:
            found += fields[key].kind.check(path, key, value)
        else:
            problem = f"the key {key!r} is unknown: {did_you_mean(key, fields)}"
            found.append((value.key or value).diagnostic(path, "M003", problem))
    return found


def fields_schema(fields: Mapping[str, Field]) -> Schema:
    """Return the JSON Schema of a mapping with these keys."""
    described = {
        key: {**field.kind.schema, "description": field.says} if field.says else field.kind.schema
        for key, field in fields.items()
    }
    required = [key for key, field in fields.items() if field.required]
    return {"type": "object", "properties": described, "required": required, "additionalProperties": False}


def whole_number(low: int, high: int) -> Kind:
    """Return the kind of whole numbers from `low` to `high`."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if type(value.value) is int and low <= value.value <= high:
            return []
        return [value.diagnostic(path, "M004", f"{key!r} must be a whole number from {low} to {high}")]

    return Kind(check, {"type": "integer", "minimum": low, "maximum": high})


def _truth(path: str, key: str, value: Value) -> list[Diagnostic]:
    right = isinstance(value.value, bool)
    return [] if right else [value.diagnostic(path, "M004", f"{key!r} must be true or false")]


def _words(path: str, key: str, value: Value) -> list[Diagnostic]:
    if isinstance(value.value, str) and value.value.strip() and "\n" not in value.value.strip():
        return []
    return [value.diagnostic(path, "M004", f"{key!r} must be text on one line")]


def _name(path: str, key: str, value: Value) -> list[Diagnostic]:
    if isinstance(value.value, str) and NAME.fullmatch(value.value):
        return []
    problem = f"{key!r} must be names in lower case, their words joined by single dashes"
    return [value.diagnostic(path, "M004", problem)]


truth = Kind(_truth, {"type": "boolean"})
"""True or false."""
words = Kind(_words, {"type": "string", "pattern": r"\S", "not": {"pattern": r"\S\s*\n\s*\S"}})
"""Text on one line."""

name = Kind(_name, {"type": "string", "pattern": f"^{NAME.pattern}$", "not": {"pattern": r"\n"}})
"""A file's name without its ending."""


def one_of(allowed: Collection[str]) -> Kind:
    """Return the kind of the allowed values; where there are none, their list is broken and said to be so."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if not isinstance(value.value, str):
            return words.check(path, key, value)
        if value.value in allowed or not allowed:
            return []
        problem = f"{key!r} has no {value.value!r}: {did_you_mean(value.value, allowed)}"
        return [value.diagnostic(path, "M005", problem)]

    return Kind(check, {"type": "string", "enum": sorted(allowed)} if allowed else {"type": "string"})


def list_of(entries: Kind) -> Kind:
    """Return the kind of lists of another kind, each entry once."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if not isinstance(value.value, list):
            return [value.diagnostic(path, "M004", f"{key!r} must be a list, such as `[one, another]`")]
        found, seen = [], []
        for entry in value.value:
            found += entries.check(path, key, entry)
            if entry.plain() in seen:
                found.append(entry.diagnostic(path, "M007", f"{entry.plain()!r} stands twice in {key!r}"))
            seen.append(entry.plain())
        return found

    return Kind(check, {"type": "array", "items": entries.schema, "uniqueItems": True})


def mapping_of(fields: Mapping[str, Field]) -> Kind:
    """Return the kind of mappings with these keys."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if not isinstance(value.value, dict):
            return [value.diagnostic(path, "M004", f"{key!r} must be keys and values")]
        return check_fields(path, value.value, fields, value.line)

    return Kind(check, fields_schema(fields))


def mapping_to(allowed: Collection[str] | None, entries: Kind) -> Kind:
    """Return the kind of mappings from allowed keys (None: any) to values of another kind."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if not isinstance(value.value, dict):
            return [value.diagnostic(path, "M004", f"{key!r} must be keys and values")]
        found = []
        for name, entry in value.value.items():
            if allowed is not None and name not in allowed:
                problem = f"{key!r} has no {name!r}: {did_you_mean(name, allowed)}"
                found.append((entry.key or entry).diagnostic(path, "M005", problem))
            found += entries.check(path, name, entry)
        return found

    names = {} if allowed is None else {"propertyNames": {"enum": sorted(allowed)}}
    return Kind(check, {"type": "object", "additionalProperties": entries.schema, **names})
