"""Running the code blocks of an answer."""

from __future__ import annotations

import doctest
import re
import sqlite3
from pathlib import Path

from studyguide.model import Question
from studyguide.prose import fences

DOCS = Path(__file__).resolve().parents[1] / "docs"
EXECUTED = ("python", "sql")
_SNIPPET = re.compile(r'--8<-- "([^":]+)(?::([^"]+))?"\s*')


def run(question: Question) -> int:
    """Run a question's blocks from top to bottom in one namespace.

    Returns:
        How many ran.

    Raises:
        AssertionError: An example gives another result than the answer shows.
    """
    namespace: dict[str, object] = {"__name__": question.slug}
    database = sqlite3.connect(":memory:")
    count = 0
    for fence in fences(question.text):
        if fence.language == "sql":
            database.executescript(fence.code)
        elif fence.language == "python":
            _run_python(fence.code, namespace, f"{question.path}:{fence.line}")
        count += fence.language in EXECUTED
    return count


def _run_python(code: str, namespace: dict[str, object], place: str) -> None:
    if snippet := _SNIPPET.fullmatch(code):
        # A section of a file needs the rest of it, so the whole file runs.
        code = (DOCS / snippet[1]).read_text(encoding="utf-8")
        exec(compile(code, snippet[1], "exec"), namespace)
    elif ">>>" in code:
        test = doctest.DocTestParser().get_doctest(code, namespace, place, None, 0)
        report: list[str] = []
        doctest.DocTestRunner(verbose=False).run(test, out=report.append, clear_globs=False)
        assert not report, "".join(report)
        namespace.update(test.globs)
    else:
        exec(compile(code, place, "exec"), namespace)


def count_written() -> int:
    """Return how many blocks the files hold that must run, by a plain count of their opening lines."""
    opening = re.compile(rf"^[ \t]*(?:```+|~~~+)({'|'.join(EXECUTED)})\b", re.MULTILINE)
    files = (file for file in DOCS.glob("questions/*/*.md"))
    return sum(len(opening.findall(file.read_text(encoding="utf-8"))) for file in files)
