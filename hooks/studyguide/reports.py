"""What the check has found, written for people, for GitHub and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from studyguide.diagnostics import RULES, Diagnostic


def to_text(found: Sequence[Diagnostic], folder: str) -> str:
    """Return a line for each diagnostic and one that counts them; `folder` is what the paths begin with."""
    lines = [diagnostic.format(folder) for diagnostic in found]
    files = len({diagnostic.path for diagnostic in found})
    lines.append(f"{_count(len(found), 'problem')} in {_count(files, 'file')}")
    if mended := sum(RULES[diagnostic.code].mended for diagnostic in found):
        lines.append(f"`python3 scripts/dev.py check --fix` mends {mended} of them")
    return "\n".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def to_github(found: Sequence[Diagnostic], folder: str) -> str:
    """Return what `to_text` does, and an annotation for each diagnostic, which GitHub shows on the diff.

    The text is for the log, as GitHub shows ten annotations of a step at the most. The form of an annotation:
    https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
    """
    return "\n".join([to_text(found, folder), *(_annotation(diagnostic, folder) for diagnostic in found)])


def _annotation(diagnostic: Diagnostic, folder: str) -> str:
    properties = {
        "file": f"{folder}/{diagnostic.path}",
        "line": str(diagnostic.line),
        "col": str(diagnostic.column),
        "title": diagnostic.code,
    }
    written = ",".join(f"{name}={escaped(value, ':,')}" for name, value in properties.items())
    return f"::error {written}::{escaped(diagnostic.message)}"


def escaped(text: str, more: str = "") -> str:
    """Escape text as the runner reads it back: github.com/actions/toolkit, packages/core/src/command.ts."""
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def to_json(found: Sequence[Diagnostic], folder: str) -> str:
    """Return a list with an object for each diagnostic."""
    return json.dumps(
        [
            {
                "path": f"{folder}/{diagnostic.path}",
                "line": diagnostic.line,
                "column": diagnostic.column,
                "code": diagnostic.code,
                "problem": diagnostic.problem,
                "cure": RULES[diagnostic.code].cure,
                "mended": RULES[diagnostic.code].mended,
            }
            for diagnostic in found
        ],
        indent=2,
    )


FORMATS = {"text": to_text, "github": to_github, "json": to_json}
"""The reports by name."""
