"""Give the tests the code that stands beside the answers."""

import importlib.util
import sqlite3
from pathlib import Path

import pytest
from studyguide.prose import fences

QUESTIONS = Path(__file__).parents[2] / "docs" / "questions"


def load(name):
    """Import docs/questions/<name>.py, whose file name need not be an identifier."""
    spec = importlib.util.spec_from_file_location(name.replace("/", "_").replace("-", "_"), QUESTIONS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def solution():
    """Return a function: solution("ml-coding/k-means") is that module."""
    return load


@pytest.fixture(scope="session")
def query():
    """Return a function that runs a SELECT of an answer in SQL, found by words of it, on tables of the test's own.

    A table is a name with its columns and its rows.
    """

    def run(name, words, tables):
        text = (QUESTIONS / f"{name}.md").read_text(encoding="utf-8")
        (code,) = (f.code for f in fences(text) if f.language == "sql" and words in f.code)
        database = sqlite3.connect(":memory:")
        for table, (columns, rows) in tables.items():
            database.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
            database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)
        return database.execute(code).fetchall()

    return run
