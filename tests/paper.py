"""Reading sheets of paper: what a PDF shows, with the squares that are drawn on it."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from pypdf import PageObject, PdfReader

SQUARE = "☐"
SIZES = {"A4": (595, 842), "Letter": (612, 792)}
"""What paper measures, in points."""
_SIDES = range(6, 16)
"""How long the side of a square that one ticks may be, in points."""


def words(text: str) -> str:
    """Return a text's letters, digits and squares, so that line breaks do not count."""
    return re.sub(rf"[^\w{SQUARE}]+", " ", text).strip()


def sheets(pdf: bytes | Path) -> list[str]:
    """Return the words of each page in the order of painting, with a square where one is drawn."""
    reader = PdfReader(BytesIO(pdf) if isinstance(pdf, bytes) else pdf)
    return [words(_painted(page)) for page in reader.pages]


def _painted(page: PageObject) -> str:
    painted: list[str] = []
    path: list[tuple[float, float]] = []

    def before(operator: bytes, operands: list, matrix: list[float], _: list[float]) -> None:
        numbers = [float(operand) * abs(matrix[0]) for operand in operands] if operator in {b"re", b"m", b"l"} else []
        if operator == b"re":
            x, y, width, height = numbers
            path[:] = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        elif operator == b"m":
            path[:] = [(numbers[0], numbers[1])]
        elif operator == b"l":
            path.append((numbers[0], numbers[1]))
        elif operator in {b"S", b"s"}:
            painted.extend([f" {SQUARE} "] * _is_square(path))
            path.clear()

    page.extract_text(visitor_operand_before=before, visitor_text=lambda text, *_: painted.append(text))
    return "".join(painted)


def _is_square(path: list[tuple[float, float]]) -> bool:
    sides = [max(place) - min(place) for place in zip(*path, strict=True)]
    return len(path) == 4 and all(round(side) in _SIDES for side in sides) and abs(sides[0] - sides[1]) < 1
