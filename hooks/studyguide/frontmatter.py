"""Front matter: a strict subset of YAML, with the line of everything.

MkDocs swallows what YAML cannot read and prints it into the page; here it is a diagnostic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from studyguide.diagnostics import Diagnostic, did_you_mean

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCED = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_STANDARD = "tag:yaml.org,2002:"
_KINDS = frozenset({"str", "int", "float", "bool", "null", "timestamp", "seq", "map"})


@dataclass(frozen=True)
class Value:
    """A value, and where it stands."""

    value: Any
    """A string, an integer, a boolean, a list of `Value` or a mapping from string to `Value`."""
    line: int
    """Counted from 1."""

    def plain(self) -> Any:
        """Return the value without the lines, all the way down."""
        if isinstance(self.value, list):
            return [entry.plain() for entry in self.value]
        if isinstance(self.value, dict):
            return {key: entry.plain() for key, entry in self.value.items()}
        return self.value


class _Refused(Exception):
    """Something that front matter may not hold."""

    def __init__(self, line: int, code: str, problem: str) -> None:
        super().__init__(problem)
        self.line, self.code, self.problem = line, code, problem


def split(text: str) -> tuple[str | None, str, int]:
    """Split a file's text.

    Returns:
        The YAML between the `---` lines, or None where there is none; the text after it; that text's first line.
    """
    match = _FENCED.match(text)
    if not match:
        return None, text, 1
    return match[1], text[match.end() :], text.count("\n", 0, match.end()) + 1


def parse_yaml(path: str, text: str, first_line: int = 1) -> tuple[dict[str, Value], list[Diagnostic]]:
    """Parse a YAML mapping without tags, anchors and repeated keys.

    Args:
        path: The file, for the diagnostics.
        text: The YAML.
        first_line: The line of the file on which the YAML begins.

    Returns:
        The mapping, empty where it cannot be read, and what is wrong.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
        if root is None:
            return {}, []
        mapping = _value(root, first_line, set())
        if not isinstance(mapping.value, dict):
            raise _Refused(mapping.line, "M002", "this is not a list of keys and values")
    except yaml.MarkedYAMLError as error:
        line = first_line + (error.problem_mark.line if error.problem_mark else 0)
        return {}, [Diagnostic(path, line, "M002", f"this YAML cannot be read: {error.problem}")]
    except (yaml.YAMLError, RecursionError):
        return {}, [Diagnostic(path, first_line, "M002", "this YAML cannot be read")]
    except _Refused as refused:
        return {}, [Diagnostic(path, refused.line, refused.code, refused.problem)]
    return mapping.value, []


def _value(node: yaml.Node, first_line: int, seen: set[int]) -> Value:
    line = first_line + node.start_mark.line
    # Refuse anchors: a node met twice is an alias, and a few of them can stand for billions of values.
    if id(node) in seen:
        raise _Refused(line, "M002", "YAML anchors and aliases are not allowed")
    seen.add(id(node))
    if node.tag.removeprefix(_STANDARD) not in _KINDS:
        raise _Refused(line, "M002", f"the YAML tag {node.tag!r} is not allowed")
    if isinstance(node, yaml.MappingNode):
        return Value(_mapping(node, first_line, seen), line)
    if isinstance(node, yaml.SequenceNode):
        return Value([_value(entry, first_line, seen) for entry in node.value], line)
    return Value(_scalar(node), line)


def _mapping(node: yaml.MappingNode, first_line: int, seen: set[int]) -> dict[str, Value]:
    mapping: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key = _value(key_node, first_line, seen)
        if not isinstance(key.value, str):
            raise _Refused(key.line, "M002", "a key must be a word")
        if key.value in mapping:
            raise _Refused(key.line, "M007", f"the key {key.value!r} stands twice")
        mapping[key.value] = _value(value_node, first_line, seen)
    return mapping


def _scalar(node: yaml.Node) -> str | int | bool | None:
    kind = node.tag.removeprefix(_STANDARD)
    if kind == "int" and re.fullmatch(r"-?\d{1,9}", node.value):
        return int(node.value)
    if kind == "bool":
        return node.value.lower() in {"true", "yes", "on"}
    return None if kind == "null" else node.value


Check = Callable[[str, str, Value], list[Diagnostic]]
"""From a path, a key and its value to what is wrong with the value."""


@dataclass(frozen=True)
class Field:
    """A key that a kind of page may have."""

    check: Check
    """What its value must be."""
    required: bool = False
    """Whether every page of the kind has it."""


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
            found += fields[key].check(path, key, value)
        else:
            problem = f"the key {key!r} is unknown: {did_you_mean(key, fields)}"
            found.append(Diagnostic(path, value.line, "M003", problem))
    return found


def whole_number(low: int, high: int) -> Check:
    """Return a check for a whole number from `low` to `high`."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if type(value.value) is int and low <= value.value <= high:
            return []
        return [Diagnostic(path, value.line, "M004", f"{key!r} must be a whole number from {low} to {high}")]

    return check


def truth(path: str, key: str, value: Value) -> list[Diagnostic]:
    """Check that a value is `true` or `false`."""
    return (
        []
        if isinstance(value.value, bool)
        else [Diagnostic(path, value.line, "M004", f"{key!r} must be true or false")]
    )


def words(path: str, key: str, value: Value) -> list[Diagnostic]:
    """Check that a value is text on one line."""
    if isinstance(value.value, str) and value.value.strip() and "\n" not in value.value.strip():
        return []
    return [Diagnostic(path, value.line, "M004", f"{key!r} must be text on one line")]


def one_of(allowed: Collection[str]) -> Check:
    """Return a check for one of the allowed values; where there are none, their list is broken and said to be so."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if not isinstance(value.value, str):
            return words(path, key, value)
        if value.value in allowed or not allowed:
            return []
        return [
            Diagnostic(
                path,
                value.line,
                "M005",
                f"{key!r} has no {value.value!r}: {did_you_mean(value.value, allowed)}",
            )
        ]

    return check


def list_of(entry_check: Check) -> Check:
    """Return a check for a list whose entries pass a check of their own and stand once."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if not isinstance(value.value, list):
            return [Diagnostic(path, value.line, "M004", f"{key!r} must be a list, such as `[one, another]`")]
        found, seen = [], []
        for entry in value.value:
            found += entry_check(path, key, entry)
            if entry.plain() in seen:
                found.append(Diagnostic(path, entry.line, "M007", f"{entry.plain()!r} stands twice in {key!r}"))
            seen.append(entry.plain())
        return found

    return check


def mapping_of(fields: Mapping[str, Field]) -> Check:
    """Return a check for a mapping with these keys."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if not isinstance(value.value, dict):
            return [Diagnostic(path, value.line, "M004", f"{key!r} must be keys and values")]
        return check_fields(path, value.value, fields, value.line)

    return check


def mapping_to(allowed: Collection[str] | None, entry_check: Check) -> Check:
    """Return a check for a mapping from allowed keys (None: any) to values that pass a check of their own."""

    def check(path: str, key: str, value: Value) -> list[Diagnostic]:
        if not isinstance(value.value, dict):
            return [Diagnostic(path, value.line, "M004", f"{key!r} must be keys and values")]
        found = []
        for name, entry in value.value.items():
            if allowed is not None and name not in allowed:
                found.append(
                    Diagnostic(path, entry.line, "M005", f"{key!r} has no {name!r}: {did_you_mean(name, allowed)}")
                )
            found += entry_check(path, name, entry)
        return found

    return check
