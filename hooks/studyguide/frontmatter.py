"""Front matter: a strict subset of YAML, with the line of everything.

MkDocs swallows what YAML cannot read and prints it into the page; here it is a diagnostic.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import yaml

from studyguide.diagnostics import Diagnostic

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCED = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_STANDARD = "tag:yaml.org,2002:"
_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")
_KINDS = frozenset({"str", "int", "float", "bool", "null", "timestamp", "seq", "map"})


@dataclass(frozen=True)
class Value:
    """A value, and where it stands."""

    value: Any
    """A string, an integer, a boolean, a list of `Value`, a mapping from string to `Value`, or None for all else."""
    line: int
    """Counted from 1."""
    column: int = 1
    """Counted from 1."""
    key: Value | None = None
    """The key that it belongs to; None in a list."""

    def diagnostic(self, path: str, code: str, problem: str) -> Diagnostic:
        """Return a diagnostic where the value stands."""
        return Diagnostic(path, self.line, code, problem, self.column)

    def plain(self) -> Any:
        """Return the value without the lines, all the way down."""
        if isinstance(self.value, list):
            return [entry.plain() for entry in self.value]
        if isinstance(self.value, dict):
            return {key: entry.plain() for key, entry in self.value.items()}
        return self.value


class _Refused(Exception):
    """Something that front matter may not hold."""

    def __init__(self, value: Value, code: str, problem: str) -> None:
        super().__init__(problem)
        self.value, self.code, self.problem = value, code, problem


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
            raise _Refused(mapping, "M002", "this is not a list of keys and values")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        # What is missing at the end is reported in the line after it, which a file need not have.
        line, column = (min(mark.line, text.count("\n")), mark.column + 1) if mark else (0, 1)
        return {}, [Diagnostic(path, first_line + line, "M002", f"this YAML cannot be read: {error.problem}", column)]
    except (yaml.YAMLError, RecursionError):
        return {}, [Diagnostic(path, first_line, "M002", "this YAML cannot be read")]
    except _Refused as refused:
        return {}, [refused.value.diagnostic(path, refused.code, refused.problem)]
    return mapping.value, []


def _value(node: yaml.Node, first_line: int, seen: set[int]) -> Value:
    place = Value(None, first_line + node.start_mark.line, node.start_mark.column + 1)
    # Refuse anchors: a node met twice is an alias, and a few of them can stand for billions of values.
    if id(node) in seen:
        raise _Refused(place, "M002", "YAML anchors and aliases are not allowed")
    seen.add(id(node))
    if node.tag.removeprefix(_STANDARD) not in _KINDS:
        raise _Refused(place, "M002", f"the YAML tag {node.tag!r} is not allowed")
    if isinstance(node, yaml.MappingNode):
        return replace(place, value=_mapping(node, first_line, seen))
    if isinstance(node, yaml.SequenceNode):
        return replace(place, value=[_value(entry, first_line, seen) for entry in node.value])
    return replace(place, value=_scalar(node))


def _mapping(node: yaml.MappingNode, first_line: int, seen: set[int]) -> dict[str, Value]:
    mapping: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key = _value(key_node, first_line, seen)
        if not isinstance(key.value, str):
            raise _Refused(key, "M002", "a key must be a word")
        if key.value in mapping:
            raise _Refused(key, "M007", f"the key {key.value!r} stands twice")
        mapping[key.value] = replace(_value(value_node, first_line, seen), key=key)
    return mapping


def _scalar(node: yaml.Node) -> str | int | bool | None:
    kind = node.tag.removeprefix(_STANDARD)
    if kind == "int" and _WHOLE_NUMBER.fullmatch(node.value):
        return int(node.value)
    if kind == "bool":
        return node.value.lower() in {"true", "yes", "on"}
    # A date is text, as in YAML 1.2, which editors read; what is left is no value that any key has.
    return node.value if kind in {"str", "timestamp"} else None
