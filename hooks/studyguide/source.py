"""Reading files that anyone may have written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from studyguide.diagnostics import Diagnostic
from studyguide.prose import column_of, line_of

MAX_BYTES = 200_000
"""Ten times the longest answer; what is larger is a mistake, and slow to parse."""

MAX_LINE = 4_000
"""In characters: three times the longest paragraph; a longer line is no text, and slow to parse."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")
_LONG_LINE = re.compile(rf"[^\n]{{{MAX_LINE + 1},}}")
_BOM = b"\xef\xbb\xbf"


def tree(docs: Path) -> Iterator[str]:
    """Return the paths of all files below `docs`, sorted, with forward slashes.

    Hidden ones are left out. A folder that is a link counts as a file, so that reading it tells what is wrong.
    """
    for folder, folders, names in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in sorted([*names, *links]):
            if not name.startswith("."):
                yield Path(folder, name).relative_to(docs).as_posix()


def read(docs: Path, path: str) -> tuple[str | None, list[Diagnostic]]:
    r"""Read a text file.

    Args:
        docs: The documentation folder.
        path: The file, relative to it.

    Returns:
        The text, with `\\n` at the line ends, and what is wrong with it; None for the text where it cannot be used.
    """
    file = docs / path
    if not file.resolve().is_relative_to(docs.resolve()):
        return None, [Diagnostic(path, 1, "F006", "this link leads out of the documentation folder")]
    try:
        content = _bounded(file)
    except OSError as error:
        return None, [Diagnostic(path, 1, "F006", f"this file cannot be read: {error.strerror}")]
    if len(content) > MAX_BYTES:
        return None, [Diagnostic(path, 1, "F005", f"this file has more than {MAX_BYTES // 1000} KB")]
    return _decode(path, content)


def _bounded(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _decode(path: str, content: bytes) -> tuple[str | None, list[Diagnostic]]:
    found = []
    if content.startswith(_BOM):
        found.append(Diagnostic(path, 1, "F002", "this file begins with a byte-order mark"))
        content = content.removeprefix(_BOM)
    try:
        text = _with_newlines(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = _with_newlines(content[: error.start].decode("utf-8"))
        return None, [*found, _behind(path, before, "F001", "this byte is not UTF-8")]
    if not text.strip():
        return None, [*found, Diagnostic(path, 1, "F004", "this file is empty")]
    if match := _LONG_LINE.search(text):
        return None, [*found, _behind(path, text[: match.start()], "F010", f"this line has {len(match[0])} characters")]
    for match in _CONTROL.finditer(text):
        found.append(_behind(path, text[: match.start()], "F003", f"there is a control character, {match[0]!a}"))
        return None, found
    return text, found


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _behind(path: str, before: str, code: str, problem: str) -> Diagnostic:
    return Diagnostic(path, line_of(before, len(before)), code, problem, column_of(before, len(before)))
