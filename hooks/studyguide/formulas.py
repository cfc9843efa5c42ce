"""LaTeX to MathML, by math-core."""

from __future__ import annotations

import re
from functools import cache

from math_core import LatexError, LatexToMathML

MAX_LENGTH = 2_000
"""In characters. The converter recurses, and some thousand nested groups exhaust its stack."""


@cache
def _converter() -> LatexToMathML:
    return LatexToMathML(annotation=True, fancy_error=False)


def to_mathml(latex: str, *, display: bool) -> str:
    """Return a formula as MathML, with its LaTeX as an annotation.

    Args:
        latex: What stands between the dollar signs.
        display: Whether the formula stands on a line of its own.

    Raises:
        ValueError: The formula cannot be shown; the message says why.
    """
    if len(latex) > MAX_LENGTH:
        raise ValueError(f"it has more than {MAX_LENGTH} characters")
    try:
        return _converter().convert_with_local_state(latex, displaystyle=display)
    except LatexError as error:
        raise ValueError(_without_offset(str(error))) from error


def _without_offset(message: str) -> str:
    return re.sub(r"^\d+: ", "", message).rstrip(".")
