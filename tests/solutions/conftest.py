"""Give the tests the code that stands beside the answers."""

import importlib.util
from pathlib import Path

import pytest

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
