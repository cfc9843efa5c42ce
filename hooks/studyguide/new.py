"""`new`: make the file of a question, with what belongs into each section."""

from __future__ import annotations

import sys
import unicodedata
from argparse import ArgumentParser, Namespace
from pathlib import Path

from studyguide.diagnostics import did_you_mean, printable
from studyguide.fields import NAME
from studyguide.model import CLOSING_SECTIONS, SHORT_ANSWER, Category, Guide
from studyguide.parse import read_guide
from studyguide.rules import GUIDANCE_MARK, MAX_SHORT_ANSWER
from studyguide.similar import NEAR, Similarity, words

GUIDANCE = {
    SHORT_ANSWER: f"two or three sentences, as one would say them; at most {MAX_SHORT_ANSWER} words, no link",
    **dict(
        zip(
            CLOSING_SECTIONS,
            (
                "what separates a good answer from a recited one",
                "the two to four questions that come next, each with the gist of its answer or a link to it",
                "the mistakes that sink people, each with the reason",
                "author, title, year and section of what the answer rests on",
            ),
            strict=True,
        )
    ),
}
"""What belongs into the sections that every answer has."""
_LISTS = frozenset(CLOSING_SECTIONS[1:])
"""The sections that are lists."""
_SLUG_WORDS = 5
_NEXT = """\
made {shown}

What is next:
1. Write it. Each line that begins with TODO says what belongs in its place; docs/contributing.md says the rest.
2. python3 scripts/dev.py check {shown}
   names what is left to do.
3. python3 scripts/dev.py serve
   shows it at http://127.0.0.1:8000/questions/{category}/{slug}/
4. Commit the file and open a pull request."""


class Refused(Exception):
    """Why no file is made."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("category", nargs="?", help="the category's folder; without it you are asked")
    parser.add_argument("question", nargs="?", help="the question; without it you are asked")
    parser.add_argument("--slug", help="the file's name (default: the question's telling words)")
    parser.add_argument("--anyway", action="store_true", help="make it although a similar question is there")


def run(options: Namespace) -> int:
    """Run the command.

    Returns:
        0 where the file is made, 1 where it is refused.
    """
    guide, _ = read_guide(options.docs)
    try:
        category = _category(guide, options.category or _ask_category(guide))
        title = " ".join((options.question or _ask("The question: ")).split())
        similarity = Similarity(guide)
        if not options.anyway:
            _refuse_repetition(similarity, title)
        slug = options.slug or _slug(similarity, title)
        _refuse_slug(guide, slug)
        shown = _write(options.docs, category, slug, draft(category, title))
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    print(_NEXT.format(shown=shown, category=category.slug, slug=slug))
    return 0


def draft(category: Category, title: str) -> str:
    """Return the text of a new question: the category's outline, with a line of guidance in each section."""
    steps = {step.name: f"{step.say} (about {step.share} % of the time)" for step in category.outline}
    for step in category.outline:
        if step.optional:
            steps[step.name] += "; remove the section where there is nothing to say"
    guidance = {SHORT_ANSWER: GUIDANCE[SHORT_ANSWER], **steps, **GUIDANCE}
    sections = (
        f"## {name}\n\n{'- ' if name in _LISTS else ''}{GUIDANCE_MARK} {says}\n" for name, says in guidance.items()
    )
    front = (
        "# yaml-language-server: $schema=../../../site/schemas/question.json\n"
        "level: TODO\nminutes: TODO\ntags: []\naliases: []\n"
    )
    return "\n".join([f"---\n{front}---\n", f"# {title}\n", *sections])


def _category(guide: Guide, name: str) -> Category:
    slugs = [category.slug for category in guide.categories]
    if name not in slugs:
        raise Refused(f"there is no category {name!r}: {did_you_mean(name, slugs)}")
    return guide.category(name)


def _ask_category(guide: Guide) -> str:
    for number, category in enumerate(guide.categories, 1):
        print(f"{number:3}  {category.slug:24} {category.title}")
    answer = _ask("The category, by number or name: ")
    known = answer.isdecimal() and 1 <= int(answer) <= len(guide.categories)
    return guide.categories[int(answer) - 1].slug if known else answer


def _ask(prompt: str) -> str:
    try:
        answer = input(prompt).strip()
    except EOFError:
        answer = ""
    if not answer:
        raise Refused("nothing was entered, and nothing is made")
    return answer


def _refuse_repetition(similarity: Similarity, title: str) -> None:
    nearest = similarity.nearest(title)
    if nearest and nearest[0][0] > NEAR:
        lines = (printable(f"  {score:4.0%}  {question.title}  ({question.path})") for score, question in nearest)
        listed = "\n".join(lines)
        advice = "Mend the one that is there, or repeat the command with --anyway if yours asks for something else."
        raise Refused(f"This question seems to be there already:\n{listed}\n{advice}")


def _slug(similarity: Similarity, title: str) -> str:
    """Return the most telling words of a question, in its order."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    found = [word.replace("_", "") for word in dict.fromkeys(words(plain))]
    ranked = sorted(filter(None, found), key=similarity.weight, reverse=True)[:_SLUG_WORDS]
    telling = {word for word in ranked if similarity.weight(word) >= similarity.weight(ranked[0]) / 3}
    return "-".join(word for word in found if word in telling)


def _refuse_slug(guide: Guide, slug: str) -> None:
    if not NAME.fullmatch(slug):
        raise Refused(f"{slug!r} is no file name: take lower-case words joined by single dashes, with --slug")
    for question in guide.questions:
        if slug in (question.slug, *question.former_slugs):
            raise Refused(f"the name {slug!r} is taken by {question.path}: choose another with --slug")


def _write(docs: Path, category: Category, slug: str, text: str) -> str:
    """Write the file, never over another, and return its path as the check shows it."""
    file = docs / "questions" / category.slug / f"{slug}.md"
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise Refused(f"{file} is there already: choose another name with --slug") from None
    return f"{docs.name}/questions/{category.slug}/{file.name}"
