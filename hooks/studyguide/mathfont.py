"""The font of the formulas: STIX Two Math, cut to the glyphs that the pages have.

Without a font that has a MATH table a browser stretches no bracket round a matrix, and few devices have one. The whole
font is 1.5 MB; of its alternates for small sizes, which are most of what is left of it, only those are kept that stand
in a script somewhere.
"""

from __future__ import annotations

import html
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree as etree

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from studyguide.kept import Kept

NAME = "math.woff2"
"""What the styles call the font until it has its name with a hash."""
_MATH = re.compile(r"<math[ >].*?</math>", re.DOTALL)
_ENTITY = re.compile(r"&(\w+);")
_PACKAGE = "justmytype_western_core"
_SCRIPTS = {"msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mroot"}
_FEATURES = ["ssty", "flac", "dtls"]
"""Alternates for scripts, for accents over capitals, and for letters below accents."""
_DEEPEST = 2
"""The browser asks for alternates of two sizes."""
_NAMES = [0, 1, 13, 14]
"""What the font says of itself: whose it is, its name, its licence."""


def uses(pages: Iterable[Path]) -> dict[str, int]:
    """Return the characters of all formulas of built pages, each with the deepest level of scripts where it stands."""
    formulas = {formula for page in pages for formula in _MATH.findall(page.read_text(encoding="utf-8"))}
    levels: dict[str, int] = {}
    for formula in formulas:
        root = etree.fromstring(_ENTITY.sub(_character, formula))
        for text, level in _texts(root, 0, is_display=root.get("display") == "block"):
            for character in text:
                levels[character] = max(level, levels.get(character, 0))
    return levels


def _character(entity: re.Match[str]) -> str:
    """Return the character that HTML has a name for, and XML has not."""
    return entity[0] if entity[1] in {"amp", "lt", "gt", "quot", "apos"} else html.unescape(entity[0])


def _texts(element: etree.Element, level: int, *, is_display: bool) -> Iterator[tuple[str, int]]:
    """Yield what is shown of a formula, with its level, by the rules that MathML Core gives browsers."""
    name = element.tag.rpartition("}")[2]
    if name == "annotation":
        return
    is_display = {"true": True, "false": False}.get(element.get("displaystyle", ""), is_display)
    text = (element.text or "").strip()
    is_variable = name == "mi" and len(text) == 1 and element.get("mathvariant") != "normal"
    yield _italic(text) if is_variable else text, level
    if name in {"msqrt", "mroot"}:
        yield "√", level
    for place, child in enumerate(element):
        is_script = name in _SCRIPTS and place > 0
        deeper = is_script or (name == "mfrac" and not is_display)
        in_display = is_display and not is_script and name != "mfrac"
        yield from _texts(child, min(level + deeper, _DEEPEST), is_display=in_display)


def _italic(letter: str) -> str:
    """Return the letter that a browser shows for a variable of one letter: MathML Core says which."""
    return _ITALIC.get(letter, letter)


def _italics() -> dict[str, str]:
    """Return the italic letters of Unicode's mathematical block by those that they are variants of."""
    codes = (*range(0x1D434, 0x1D468), *range(0x1D6E2, 0x1D71C))
    found = {unicodedata.decomposition(chr(code)).removeprefix("<font> "): chr(code) for code in codes}
    # The block has a gap, without a letter that it were a variant of, where an older letter stands elsewhere.
    return {**{chr(int(base, 16)): italic for base, italic in found.items() if base}, "h": "\N{PLANCK CONSTANT}"}


_ITALIC = _italics()


def cut(levels: dict[str, int]) -> bytes:
    """Return the font with these characters alone, as WOFF2; the same bytes for the same characters."""
    font = TTFont(io.BytesIO(_source()), recalcTimestamp=False)
    glyphs = {font.getBestCmap().get(ord(character)): level for character, level in levels.items()}
    _prune_alternates(font, glyphs)
    options = Options(layout_features=_FEATURES, hinting=False, name_IDs=_NAMES, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in levels])
    subsetter.subset(font)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def _prune_alternates(font: TTFont, levels: dict[str | None, int]) -> None:
    """Of the alternates for scripts, leave those that a level asks for."""
    table = font["GSUB"].table
    chosen = {
        i
        for found in table.FeatureList.FeatureRecord
        if found.FeatureTag == "ssty"
        for i in found.Feature.LookupListIndex
    }
    for index in chosen:
        for subtable in table.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            alternates = {name: found[: levels.get(name, 0)] for name, found in subtable.alternates.items()}
            subtable.alternates = {name: found for name, found in alternates.items() if found}


@cache
def _source() -> bytes:
    return (files(_PACKAGE) / "fonts/ofl/stixtwomath/STIXTwoMath-Regular.ttf").read_bytes()


def write(folder: Path, pages: Iterable[Path], kept: Kept) -> None:
    """Write the font of built pages, as `math.woff2`, unless none has a formula.

    Args:
        folder: Where to.
        pages: The files of the pages.
        kept: Has the font of an earlier build.
    """
    levels = uses(pages)
    if levels:
        versions = [version(package) for package in ("fonttools", "brotli", _PACKAGE.replace("_", "-"))]
        source = "\n".join([*versions, Path(__file__).read_text(encoding="utf-8"), repr(sorted(levels.items()))])
        (folder / NAME).write_bytes(kept.get(NAME, source, lambda: cut(levels)))
