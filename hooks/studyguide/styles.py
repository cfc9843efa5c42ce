"""One style sheet for the site, of what its pages use.

Material's style sheets are made for all that a page may hold, and a page of the guide holds a tenth of it. A rule of
theirs is left out where it asks for a class, an id or an attribute that no page has and no script of the guide names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PATH = "assets/guide/site.css"
"""Where the style sheet lies in the site."""
_THEME = "assets/stylesheets"
_AT_RUN_TIME = {"js", "md-nav__link--active", "md-dialog--active"}
"""What Material's script adds to a page, as far as the guide wants to see it."""
_VALUED = {"dir", "data-md-color-scheme", "data-md-color-primary", "data-md-color-accent"}
"""Attributes of which the value counts, too."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STRING = r"\"[^\"]*\"|'[^']*'"
_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")
_KEYFRAMES = re.compile(r"@keyframes ([\w-]+)")
_PIECE = re.compile(rf"(?:{_STRING}|[^{{}};\"'])+|[{{}};]")
_SPACE = re.compile(rf"({_STRING})|\s*([,;{{}}])\s*|\s+")
_DECLARATION = re.compile(rf"(?:{_STRING}|[^;\"'])+")
_ATTRIBUTE = re.compile(r"\s([a-z][\w-]*)(?:=\"([^\"]*)\")?(?=[\s>/])")
_TAG = re.compile(r"<[a-z][^>]*>")
_WORD = re.compile(r"[\w-]+")
_FUNCTION = re.compile(r":[\w-]+\([^()]*\)")
_ASKED = re.compile(r"[.#]((?:[\w-]|\\.)+)|\[([\w-]+)(?:=[\"']?([\w-]+)[\"']?\])?")
_USE = re.compile(r"var\(\s*(--[\w-]+)")
_SELECTOR = re.compile(r"(?:\((?:[^()]|\([^()]*\))*\)|[^,(])+")


@dataclass(frozen=True)
class _Rule:
    """A rule, or a rule that holds others."""

    prelude: str
    declarations: str = ""
    rules: tuple[_Rule, ...] = ()

    def __str__(self) -> str:
        return f"{self.prelude}{{{self.declarations}{''.join(map(str, self.rules))}}}"


def write_sheet(site: Path, own: Iterable[str]) -> None:
    """Write the style sheet of a built site, and take away those that it was made from.

    Args:
        site: The folder of the site.
        own: The paths of the guide's own style sheets in it, in their order.
    """
    theme = sorted((site / _THEME).glob("*.css"))
    sheets = [site / path for path in own]
    ours = _small("".join(_read(sheet) for sheet in sheets))
    scripts = "".join(text for script in site.glob("assets/guide/*.*js") for text in _QUOTED.findall(_read(script)))
    pages = [_read(page) for page in site.rglob("*.html")]
    kept = pruned("".join(map(_read, theme)), _named(pages) | {*_WORD.findall(scripts)} | _AT_RUN_TIME, [ours, *pages])
    (site / PATH).write_text(kept + ours, encoding="utf-8", newline="\n")
    for file in (*sheets, *theme, *(site / _THEME).glob("*.map")):
        file.unlink()


def pruned(css: str, used: set[str], others: Iterable[str]) -> str:
    """Return a style sheet without the rules and the variables that nothing asks for, and without what moves.

    Args:
        css: The style sheet.
        used: Every class, id and attribute there is; of some attributes, such as `dir`, with its value: `dir=ltr`.
        others: Texts that may ask for variables of the style sheet.
    """
    rules = tuple(rule for rule in _needed(_parsed(css), used) if not _KEYFRAMES.match(rule.prelude))
    asked_by_others = {name for text in others for name in _USE.findall(text)}
    while True:
        asked = asked_by_others | {name for rule in rules for name in _USE.findall(str(rule))}
        fewer = tuple(_with_variables(rules, asked))
        if fewer == rules:
            return "".join(map(str, rules))
        rules = fewer


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _small(css: str) -> str:
    return _SPACE.sub(lambda match: match[1] or match[2] or " ", _COMMENT.sub("", css)).replace(";}", "}").strip()


def _named(pages: Iterable[str]) -> set[str]:
    """Return the classes, ids and attributes of the pages."""
    named: set[str] = set()
    for tag in {tag for page in pages for tag in _TAG.findall(page)}:
        for attribute, value in _ATTRIBUTE.findall(tag):
            named.add(attribute)
            if attribute in {"class", "id"}:
                named.update(value.split())
            elif attribute in _VALUED:
                named.add(f"{attribute}={value}")
    return named


def _parsed(css: str) -> list[_Rule]:
    pieces = iter(_PIECE.findall(_small(css)))
    return _block(pieces)[1]


def _block(pieces: Iterator[str]) -> tuple[str, list[_Rule]]:
    """Return the declarations and the rules up to the brace that ends a block."""
    declarations, rules, pending = [], [], ""
    for piece in pieces:
        if piece == "{":
            inner, nested = _block(pieces)
            rules.append(_Rule(pending, inner, tuple(nested)))
            pending = ""
        elif piece in ";}":
            declarations.append(pending)
            pending = ""
            if piece == "}":
                break
        else:
            pending = piece
    return ";".join(filter(None, declarations)), rules


def _needed(rules: Iterable[_Rule], used: set[str]) -> Iterator[_Rule]:
    for rule in rules:
        if rule.prelude.startswith(("@media", "@supports")):
            if inner := tuple(_needed(rule.rules, used)):
                yield _Rule(rule.prelude, rule.declarations, inner)
        elif rule.prelude.startswith("@"):
            yield rule
        elif selectors := [found for found in _SELECTOR.findall(rule.prelude) if _matches(found, used)]:
            yield _Rule(",".join(selectors), rule.declarations, rule.rules)


def _matches(selector: str, used: set[str]) -> bool:
    """Return whether all that a selector asks for is there; what `:not()` or `:is()` hold may or may not be."""
    while (simpler := _FUNCTION.sub("", selector)) != selector:
        selector = simpler
    for name, attribute, value in _ASKED.findall(selector):
        asked = f"{attribute}={value}" if value and attribute in _VALUED else name.replace("\\", "") or attribute
        if asked not in used:
            return False
    return True


def _with_variables(rules: Iterable[_Rule], asked: set[str]) -> Iterator[_Rule]:
    """Return the rules without the variables that are not asked for, and without those that are then empty."""
    for rule in rules:
        found = _DECLARATION.findall(rule.declarations)
        declarations = [one for one in found if not one.startswith("--") or one.partition(":")[0] in asked]
        inner = tuple(_with_variables(rule.rules, asked))
        if declarations or inner:
            yield _Rule(rule.prelude, ";".join(declarations), inner)
