"""`check`: name everything that is wrong with the content, and mend what needs no judgement."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Iterator
from pathlib import Path

from studyguide import source
from studyguide.diagnostics import printable
from studyguide.model import Guide
from studyguide.parse import form, read_guide
from studyguide.reports import FORMATS
from studyguide.tidy import mend


class Misplaced(Exception):
    """A path that is not in the documentation folder."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="name what is wrong there only")
    parser.add_argument("--fix", action="store_true", help="mend what needs no judgement")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to report (default: text)")


def run(options: Namespace) -> int:
    """Run the command.

    Returns:
        0 where nothing is wrong, 1 where something is, 2 where a file is not in the documentation folder.
    """
    docs = options.docs
    try:
        wanted = [_below(docs, file) for file in options.files]
    except Misplaced as error:
        print(error, file=sys.stderr)
        return 2
    guide, found = read_guide(docs)
    if options.fix:
        for path in _mend_files(docs, guide, wanted):
            print(f"mended {printable(f'{docs.name}/{path}')}", file=sys.stderr)
        guide, found = read_guide(docs)
    found = [diagnostic for diagnostic in found if _is_wanted(diagnostic.path, wanted)]
    if found or options.format == "json":
        print(FORMATS[options.format](found, docs.name))
    else:
        print(f"no problems in {_scope(guide, wanted)}")
    return 1 if found else 0


def _below(docs: Path, file: Path) -> str:
    """Return a file's or a folder's path below the documentation folder; `.` for that folder itself."""
    absolute = Path(os.path.abspath(file))
    if not os.path.lexists(absolute):
        raise Misplaced(f"there is no {file}")
    try:
        return absolute.relative_to(os.path.abspath(docs)).as_posix()
    except ValueError:
        raise Misplaced(f"{file} is not in {docs}") from None


def _is_wanted(path: str, wanted: Collection[str]) -> bool:
    return not wanted or any(name in (".", path) or path.startswith(f"{name}/") for name in wanted)


def _scope(guide: Guide, wanted: Collection[str]) -> str:
    if wanted:
        return ", ".join(wanted)
    return f"{len(guide.questions)} questions and {len(guide.items)} checklist items"


def _mend_files(docs: Path, guide: Guide, wanted: Collection[str]) -> Iterator[str]:
    """Mend the pages, and return the paths of those that have changed. Links are left alone, and huge files."""
    for path in source.tree(docs):
        file = docs / path
        wants = form(guide, path)
        if wants is None or not _is_wanted(path, wanted) or file.is_symlink() or not file.is_file():
            continue
        if file.stat().st_size > source.MAX_BYTES:
            continue
        content = file.read_bytes()
        if (mended := mend(content, *wants)) != content:
            _replace(file, mended)
            yield path


def _replace(file: Path, content: bytes) -> None:
    """Write a file at one stroke: whoever reads it finds the old content or the new, also after a crash."""
    descriptor, draft = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with open(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(file, draft)
        os.replace(draft, file)
    except BaseException:
        os.unlink(draft)
        raise
