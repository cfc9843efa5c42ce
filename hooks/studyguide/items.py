"""Checklist items: the task lists on stage, round and role pages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from studyguide.diagnostics import Diagnostic, did_you_mean
from studyguide.document import Document
from studyguide.fields import NAME
from studyguide.model import Item, Page
from studyguide.rendering import ITEM_MARK
from studyguide.rules import MAX_ITEM
from studyguide.schema import Vocabulary

_TASK_LINE = re.compile(r"^[ \t]*[-*+][ \t]+\[[ xX]\][ \t]+(.*)$", re.MULTILINE)
_LINK_TARGET = re.compile(r"\]\([^)]*\)")


def read_items(document: Document, page: Page, vocabulary: Vocabulary) -> tuple[list[Item], list[Diagnostic]]:
    """Return the items of a page, and what is wrong with them.

    Args:
        document: The page's text.
        page: The page.
        vocabulary: The values that an item's limits may have, and the times that a heading may begin with.
    """
    taxonomy = vocabulary.taxonomy
    allowed = {"format": taxonomy.formats, "region": taxonomy.regions, "role": vocabulary.roles}
    gathered, found = [], []
    for match in _TASK_LINE.finditer(document.without_code):
        line = document.line_at(match.start(1))
        written = document.body[match.start(1) : match.end(1)]
        mark = ITEM_MARK.search(written)
        if not mark or not NAME.fullmatch(mark["id"]):
            found.append(Diagnostic(page.path, line, "C001", f"the item {written[:40]!r} has no id at its end"))
            continue
        text = written[: mark.start()].strip()
        limits = _limits(mark["limits"])
        former = limits.pop("former", ())
        if not all(NAME.fullmatch(old) for old in former):
            found.append(Diagnostic(page.path, line, "C001", f"a former id of {mark['id']!r} is no id"))
        group = _group(document, page, match.start())
        day = _day(document, group, taxonomy.times)
        gathered.append(Item(mark["id"], text, group, page, line, limits, day, former))
        found += _check_limits(page.path, line, limits, allowed)
        if len(_LINK_TARGET.sub("]", text)) > MAX_ITEM:
            found.append(Diagnostic(page.path, line, "C004", f"the item {mark['id']!r} is too long"))
    return gathered, found


def _group(document: Document, page: Page, offset: int) -> str:
    above = [heading for heading in document.headings if heading.start < offset and heading.level > 1]
    return above[-1].text if above else page.title


def _day(document: Document, group: str, times: Mapping[str, int]) -> int | None:
    for beginning, day in times.items():
        if group.startswith(beginning):
            return day
    day = document.values["day"].value if "day" in document.values else None
    return day if isinstance(day, int) else None


def _limits(text: str) -> dict[str, tuple[str, ...]]:
    pairs = (limit.partition("=") for limit in text.split())
    return {name: tuple(values.split(",")) for name, _, values in pairs}


def _check_limits(
    path: str, line: int, limits: Mapping[str, tuple[str, ...]], allowed: Mapping[str, Collection[str]]
) -> Iterator[Diagnostic]:
    for name, values in limits.items():
        if name not in allowed:
            problem = f"an item has no limit {name!r}: {did_you_mean(name, allowed)}"
            yield Diagnostic(path, line, "C003", problem)
            continue
        for value in values:
            if allowed[name] and value not in allowed[name]:
                problem = f"{name!r} has no {value!r}: {did_you_mean(value, allowed[name])}"
                yield Diagnostic(path, line, "M005", problem)
