"""`stats`: how much a guide holds, and how well it is covered."""

from __future__ import annotations

import itertools
import json
import statistics
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from studyguide import prose
from studyguide.model import CLOSING_SECTIONS, Guide, Page, Question
from studyguide.parse import read_guide
from studyguide.rules import answer_text

CHECKED = frozenset({"python", "sql"})
"""The languages whose code blocks the tests run."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to report (default: text)")


def run(options: Namespace) -> int:
    """Run the command.

    Returns:
        0, also where the check finds problems; they are mentioned.
    """
    guide, found = read_guide(options.docs)
    if found:
        print(f"the check finds {len(found)} problems: what it cannot read is not counted", file=sys.stderr)
    counted = count(guide)
    print(json.dumps(counted, indent=2) if options.format == "json" else to_text(counted))
    return 0


def count(guide: Guide) -> dict[str, Any]:
    """Return the numbers of a guide.

    A question counts for each of its roles and rounds. Words are those of the answer's prose, without code, formulas
    and references. Shares are those of the questions.
    """
    questions = guide.questions
    lengths = [prose.count_words(answer_text(question)) for question in questions] or [0]
    return {
        "questions": len(questions),
        "checklist_items": len(guide.items),
        "checked_blocks": sum(fence.language in CHECKED for each in questions for fence in prose.fences(each.text)),
        "by_category": _tally((category.slug for category in guide.categories), (each.category for each in questions)),
        "by_level": _tally(guide.taxonomy.levels, (each.level for each in questions)),
        "by_role": _tally(_slugs(guide.roles), itertools.chain.from_iterable(each.roles for each in questions)),
        "by_round": _tally(_slugs(guide.rounds), itertools.chain.from_iterable(each.rounds for each in questions)),
        "words": {
            "minimum": min(lengths),
            "median": round(statistics.median(lengths)),
            "maximum": max(lengths),
            "total": sum(lengths),
        },
        "share_with": {
            "figure": _share(questions, _has_figure),
            "code": _share(questions, lambda each: any(prose.fences(each.text))),
            "references": _share(questions, lambda each: bool(each.section(CLOSING_SECTIONS[-1]))),
        },
    }


def _slugs(pages: Iterable[Page]) -> Iterable[str]:
    return (page.slug for page in pages if not page.is_index)


def _tally(names: Iterable[str], occurrences: Iterable[str]) -> dict[str, int]:
    counted = Counter(occurrences)
    return {name: counted[name] for name in names}


def _share(questions: Iterable[Question], has: Callable[[Question], bool]) -> float:
    marks = [has(question) for question in questions]
    return round(sum(marks) / len(marks), 3) if marks else 0.0


def _has_figure(question: Question) -> bool:
    return "](figures/" in prose.without_code(question.text)


def to_text(counted: dict[str, Any]) -> str:
    """Return the numbers as lines of text, the tables below."""
    words, shares = counted["words"], counted["share_with"]
    lines = [
        f"{counted['questions']} questions, {counted['checklist_items']} checklist items",
        f"{counted['checked_blocks']} code blocks that the tests run",
        f"words an answer: {words['minimum']} to {words['maximum']}, median {words['median']}, {words['total']} in all",
        "questions with " + ", ".join(f"{name}: {share:.0%}" for name, share in shares.items()),
    ]
    for name in ("category", "level", "role", "round"):
        rows = counted[f"by_{name}"]
        width = max(map(len, [name, *rows]))
        lines += ["", f"{name:{width}}  questions"]
        lines += [f"{row:{width}}  {number:9}" for row, number in rows.items()]
    return "\n".join(lines)
