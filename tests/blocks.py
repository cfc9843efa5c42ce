"""Running the code blocks of an answer."""

from __future__ import annotations

import doctest
import re
import sqlite3
from pathlib import Path

from studyguide.model import Question
from studyguide.prose import fence_spans

DOCS = Path(__file__).resolve().parents[1] / "docs"
EXECUTED = ("python", "sql")
_SNIPPET = re.compile(r'--8<-- "([^":]+)(?::([^"]+))?"\s*')


def run(question: Question) -> int:
    """Run a question's blocks from top to bottom in one namespace.

    Returns:
        How many ran.

    A `text` block right after an `sql` block shows what the last statement finds.

    Raises:
        AssertionError: An example gives another result than the answer shows.
    """
    namespace: dict[str, object] = {"__name__": question.slug}
    database = sqlite3.connect(":memory:", isolation_level=None)
    count = 0
    result, result_end = None, 0
    for start, end, fence in fence_spans(question.text):
        place = f"{question.path}:{fence.line}"
        if fence.language == "python":
            _run_python(fence.code, namespace, place)
        elif fence.language == "text" and result is not None and not question.text[result_end:start].strip():
            assert fence.code == result, f"{place}\nExpected:\n{fence.code}\nGot:\n{result}"
        result = run_sql(fence.code, database) if fence.language == "sql" else None
        result_end = end
        count += fence.language in EXECUTED
    return count


def run_sql(code: str, database: sqlite3.Connection) -> str | None:
    """Run statements, each of which ends with a line, and return what the last one finds as a table."""
    statements = _statements(code)
    assert statements, "a block of SQL holds no statement that ends with a semicolon"
    for statement in statements:
        cursor = database.execute(statement)
    return _table([column[0] for column in cursor.description], cursor.fetchall()) if cursor.description else None


def _statements(code: str) -> list[str]:
    found, pending = [], ""
    for line in code.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    assert not pending.strip(), f"no semicolon ends {pending!r}"
    return found


def _table(header: list[str], rows: list[tuple[object, ...]]) -> str:
    """Return rows as SQLite's shell shows them in columns, numbers to the right."""
    columns = list(zip(*rows)) or [()] * len(header)
    cells = [header, *([("NULL" if value is None else str(value)) for value in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells)]
    numeric = [{type(value) for value in column} - {type(None)} <= {int, float} for column in columns]
    cells.insert(1, ["-" * width for width in widths])
    lines = ("  ".join(c.rjust(w) if n else c.ljust(w) for c, w, n in zip(row, widths, numeric)) for row in cells)
    return "".join(f"{line.rstrip()}\n" for line in lines)


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
