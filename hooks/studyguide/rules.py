"""The rules about text, answers, checklist items and the guide as a whole.

Each function yields the diagnostics of one rule or of a few that are found together. Files, front matter and its
values are checked where they are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from studyguide import prose, tidy
from studyguide.diagnostics import Diagnostic, did_you_mean
from studyguide.document import Document
from studyguide.formulas import to_mathml
from studyguide.model import CLOSING_SECTIONS, SHORT_ANSWER, Category, Guide, Item, Question
from studyguide.rendering import FIGURE_PATH

MAX_SHORT_ANSWER = 80
"""In words: what one says in half a minute."""
MIN_ANSWER, MAX_ANSWER = 250, 700
"""In words, without code, formulas and references."""
MAX_DEPTH = 6
"""Of lists and quotations; some hundreds are more than the Markdown parser can follow."""
MAX_ITEM = 100
"""In characters: one line of the printed sheet, two at the most."""
MIN_LABEL = 5
"""In words: fewer do not say what a figure shows."""
LANGUAGES = ("python", "sql", "text")
"""What a question's code block may be."""
GUIDANCE_MARK = "TODO:"
"""What begins a line of guidance, which the answer replaces."""
CATEGORY_SECTIONS = ("What it tests", "How to prepare")
"""What a category's index says in its own words."""

_TAG = re.compile(r"<(?!https?://[^\s<>]+>)[A-Za-z/!?]")
_TITLE_TAG = re.compile(r"<|&(?:#|\w+;)")
_SETEXT = re.compile(r"^(?=.*\S).*\n(=+|-{2,})[ \t]*$", re.MULTILINE)
_BLOCK_SYNTAX = re.compile(r"^[ \t>]*/{3,}", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:[^}\n]*\}")
_MARKS = re.compile(r"^(?P<indent>[ \t]*)(?P<marks>(?:>[ \t]*|(?:[-*+]|\d+\.)[ \t]+)+)", re.MULTILINE)
_SNIPPET = re.compile(r"^[ \t]*-+8<-+.*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[(?P<label>[^\]]{0,1000})\](?:\((?P<address>[^)]*)\)|\[[^\]]*\])")
_GUIDANCE = re.compile(rf"^(?:[-*+] )?{GUIDANCE_MARK} *(?P<what>.*)$", re.MULTILINE)
_LIST_ENTRY = re.compile(r"^[ \t]*([-*+]|\d+\.)[ \t]+\S", re.MULTILINE)


def check_text(document: Document) -> list[Diagnostic]:
    """Return what is wrong with any page's Markdown."""
    return _all(document, _title, _headings, _fences, _formulas, _nesting, _html, _links, _block_syntax)


def check_question_text(document: Document, files: Collection[str]) -> list[Diagnostic]:
    """Return what is wrong with a question's code blocks and snippets; `files` are all paths of the guide."""
    return [
        *_languages(document),
        *_snippets(document, files),
        *_images(document, files),
        *_preamble(document),
        *_unwritten(document),
    ]


def _all(document: Document, *checks: Callable[[Document], Iterator[Diagnostic]]) -> list[Diagnostic]:
    return [diagnostic for check in checks for diagnostic in check(document)]


def _title(document: Document) -> Iterator[Diagnostic]:
    if not document.titles or not document.title:
        yield Diagnostic(document.path, document.first_line, "S001", "this page has no title")
    for heading in document.titles:
        # A title goes to places where the theme undoes the escaping, even that of code.
        if match := _TITLE_TAG.search(heading.text):
            yield document.diagnostic(heading.start, "U001", f"{match[0]!r} in a title could become HTML")
    for heading in document.titles[1:]:
        yield document.diagnostic(heading.start, "S002", f"{heading.text!r} is a second title")


def _headings(document: Document) -> Iterator[Diagnostic]:
    for match in _SETEXT.finditer(document.without_fences):
        yield document.diagnostic(match.start(1), "S009", "this heading is underlined")


def _fences(document: Document) -> Iterator[Diagnostic]:
    for fence in document.fences:
        if not fence.closed:
            yield Diagnostic(document.path, document.line(fence.line), "S010", "this code fence is never closed")


def _formulas(document: Document) -> Iterator[Diagnostic]:
    lines = document.without_code.split("\n")
    for latex, display, offset in prose.formulas(document.without_code):
        try:
            to_mathml(latex.strip(), display=display)
        except ValueError as error:
            yield document.diagnostic(offset, "A005", f"the formula {latex.strip()[:60]!r} is broken: {error}")
        first = prose.line_of(document.body, offset) - 1
        if display and not _is_paragraph(lines, first, first + latex.count("\n")):
            problem = "a formula between double dollar signs stands in a paragraph of its own"
            yield document.diagnostic(offset, "A005", problem)


def _is_paragraph(lines: list[str], first: int, last: int) -> bool:
    before, after = lines[first - 1] if first else "", lines[last + 1] if last + 1 < len(lines) else ""
    framed = lines[first].strip().startswith("$$") and lines[last].strip().endswith("$$")
    return framed and not before.strip() and not after.strip()


def _nesting(document: Document) -> Iterator[Diagnostic]:
    for match in _MARKS.finditer(document.without_fences):
        depth = len(match["indent"].expandtabs(4)) // 4 + len(re.findall(r"[>*+-]|\d+", match["marks"]))
        if depth > MAX_DEPTH:
            yield document.diagnostic(match.start("marks"), "S015", f"this is nested {depth} deep")


def _html(document: Document) -> Iterator[Diagnostic]:
    for match in _TAG.finditer(document.plain):
        near = document.plain[match.start() : match.start() + 20].split("\n")[0]
        yield document.diagnostic(match.start(), "U001", f"{near!r} is raw HTML")


def _links(document: Document) -> Iterator[Diagnostic]:
    for address, offset in prose.links(document.without_code):
        if not prose.is_safe(address):
            yield document.diagnostic(offset, "U002", f"{address[:40]!r} is no address that is let through")


def _block_syntax(document: Document) -> Iterator[Diagnostic]:
    for pattern, text in ((_BLOCK_SYNTAX, document.body), (_ATTRIBUTES, document.plain)):
        for match in pattern.finditer(text):
            yield document.diagnostic(match.start(), "U003", f"{match[0].strip()!r} is special syntax")


def _languages(document: Document) -> Iterator[Diagnostic]:
    for fence in document.fences:
        if fence.language not in LANGUAGES:
            said = (
                f"a code block's language is {fence.language!r}" if fence.language else "a code block has no language"
            )
            yield Diagnostic(document.path, document.line(fence.line), "A006", said)


def _snippets(document: Document, files: Collection[str]) -> Iterator[Diagnostic]:
    folder = document.path.rpartition("/")[0]
    wanted = re.compile(rf'--8<-- "({re.escape(folder)}/[^/"]+\.py)(:[a-z0-9_-]+)?"')
    for match in _SNIPPET.finditer(document.body):
        named = wanted.fullmatch(match[0].strip())
        if not named or named[1] not in files:
            problem = "this snippet is not a file beside the question" if named is None else f"there is no {named[1]!r}"
            yield document.diagnostic(match.start(), "A007", problem)


def _images(document: Document, files: Collection[str]) -> Iterator[Diagnostic]:
    folder = document.path.rpartition("/")[0]
    for match in _IMAGE.finditer(document.without_code):
        named = FIGURE_PATH.fullmatch(match["address"] or "")
        if not named or f"{folder}/figures/{named['name']}.py" not in files:
            problem = f"the image {match['address']!r} is no figure of this category"
            yield document.diagnostic(match.start(), "A009", problem)
        if len(match["label"].split()) < MIN_LABEL:
            problem = f"the text alternative {match['label']!r} does not say what is to be seen"
            yield document.diagnostic(match.start(), "A010", problem)


def _preamble(document: Document) -> Iterator[Diagnostic]:
    if document.titles:
        end = next((heading.start for heading in document.headings if heading.level == 2), len(document.body))
        if document.body[document.titles[0].end : end].strip():
            yield Diagnostic(document.path, document.title_line + 1, "S008", "there is text before the first section")


def _unwritten(document: Document) -> Iterator[Diagnostic]:
    for match in _GUIDANCE.finditer(document.without_code):
        line = document.line_at(match.start())
        above = [section.name for section in document.sections if section.line < line]
        name = above[-1] if above else document.title
        yield document.diagnostic(match.start(), "S014", f"{name!r} is still to be written: {match['what']}")


def check_sections(document: Document, wanted: list[str], optional: Collection[str] = ()) -> list[Diagnostic]:
    """Compare a page's sections with those that its kind wants.

    Args:
        document: The page.
        wanted: The names of the sections, in order.
        optional: Those of them that may be missing.

    Returns:
        What is missing, unknown, misplaced or empty.
    """
    found = list(_unknown_or_misplaced(document, wanted))
    present = {tidy.spelt(section.name, wanted) for section in document.sections}
    for place, name in enumerate(wanted):
        if name not in present and name not in optional:
            line = _line_before(document, wanted[place + 1 :])
            found.append(Diagnostic(document.path, line, "S004", f"the section {name!r} is missing"))
    return found


def _line_before(document: Document, later: list[str]) -> int:
    lines = [section.line for section in document.sections if section.name in later]
    return min(lines, default=document.line(max(1, len(document.body.splitlines()))))


def _unknown_or_misplaced(document: Document, wanted: list[str]) -> Iterator[Diagnostic]:
    furthest, seen = -1, set()
    for section in document.sections:
        if not section.text:
            yield Diagnostic(document.path, section.line, "S005", f"the section {section.name!r} is empty")
        name = tidy.spelt(section.name, wanted)
        if name != section.name:
            yield Diagnostic(document.path, section.line, "S013", f"the section {section.name!r} is spelt {name!r}")
        if name not in wanted:
            problem = f"{section.name!r} is no section of this category's outline: {did_you_mean(section.name, wanted)}"
            yield Diagnostic(document.path, section.line, "S007", problem)
            continue
        place = wanted.index(name)
        if name in seen:
            yield Diagnostic(document.path, section.line, "S006", f"the section {section.name!r} stands twice")
        elif place < furthest:
            problem = f"the section {section.name!r} belongs before {wanted[furthest]!r}"
            yield Diagnostic(document.path, section.line, "S006", problem)
        furthest = max(furthest, place)
        seen.add(name)


def answer_sections(category: Category) -> tuple[list[str], list[str]]:
    """Return the sections of an answer in this category, in order, and those of them that are optional."""
    steps = [step.name for step in category.outline]
    optional = [step.name for step in category.outline if step.optional]
    return [SHORT_ANSWER, *steps, *CLOSING_SECTIONS], optional


def check_answer(question: Question, title_line: int, task_verbs: Collection[str]) -> list[Diagnostic]:
    """Return what is wrong with a question and its answer, besides its sections' names."""
    spoken = answer_text(question)
    found = [
        *_short_answer(question),
        *_length(question, spoken, title_line),
        *_aliases(question, spoken, title_line),
        *_references(question),
    ]
    if task_verbs and not question.title.endswith("?") and question.title.partition(" ")[0] not in task_verbs:
        found.append(Diagnostic(question.path, title_line, "S003", f"{question.title!r} is no question and no task"))
    return found


def _short_answer(question: Question) -> Iterator[Diagnostic]:
    section = question.section(SHORT_ANSWER)
    if section is None:
        return
    short = prose.without_code(section.text)
    count = prose.count_words(prose.without_formulas(short))
    if count > MAX_SHORT_ANSWER:
        yield Diagnostic(question.path, section.line, "A001", f"the short answer has {count} words")
    if next(prose.links(short), None):
        yield Diagnostic(question.path, section.line, "A001", "the short answer holds a link")


def answer_text(question: Question) -> str:
    """Return the prose of an answer, without code, addresses, formulas and references."""
    spoken = [section.text for section in question.sections if section.name != "References"]
    return prose.without_formulas(prose.without_addresses(prose.without_code("\n\n".join(spoken))))


def _length(question: Question, spoken: str, title_line: int) -> Iterator[Diagnostic]:
    count = prose.count_words(spoken)
    if count < MIN_ANSWER:
        yield Diagnostic(question.path, title_line, "A002", f"the answer has {count} words")
    if count > MAX_ANSWER:
        yield Diagnostic(question.path, title_line, "A003", f"the answer has {count} words")


def _aliases(question: Question, spoken: str, title_line: int) -> Iterator[Diagnostic]:
    text = " ".join(f"{question.title} {spoken}".casefold().split())
    for alias in question.aliases:
        if re.search(rf"(?<!\w){re.escape(alias.casefold())}(?!\w)", text):
            yield Diagnostic(question.path, title_line, "A004", f"the alias {alias!r} is in the text already")


def _references(question: Question) -> Iterator[Diagnostic]:
    section = question.section("References")
    if section and section.text and not _LIST_ENTRY.search(section.text):
        yield Diagnostic(question.path, section.line, "A008", "the references are no list")


def check_guide(guide: Guide) -> list[Diagnostic]:
    """Return what is wrong between files."""
    return [*_slugs(guide), *_repeated_questions(guide), *_repeated_items(guide.items)]


def _slugs(guide: Guide) -> Iterator[Diagnostic]:
    owners: dict[str, str] = {}
    for question in guide.questions:
        if (owner := owners.setdefault(question.slug, question.path)) and owner != question.path:
            yield Diagnostic(question.path, 1, "G001", f"the slug {question.slug!r} is taken by {owner}")
    for question in guide.questions:
        for slug in question.former_slugs:
            if (owner := owners.setdefault(slug, question.path)) != question.path or slug == question.slug:
                yield Diagnostic(question.path, 1, "G001", f"the former slug {slug!r} is taken by {owner}")


def _repeated_questions(guide: Guide) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for question in guide.questions:
        key = re.sub(r"\W+", " ", question.title.casefold()).strip()
        if (owner := first.setdefault(key, question.path)) != question.path:
            yield Diagnostic(question.path, 1, "G002", f"this question is asked in {owner} already")


def _repeated_items(items: Collection[Item]) -> Iterator[Diagnostic]:
    owners: dict[str, Item] = {}
    for item in items:
        if (owner := owners.setdefault(item.id, item)) is not item:
            problem = f"the id {item.id!r} is taken by {owner.page.path}:{owner.line}"
            yield Diagnostic(item.page.path, item.line, "C002", problem)
    for item in items:
        for former in item.former:
            if (owner := owners.setdefault(former, item)) is not item or former == item.id:
                problem = f"the former id {former!r} is taken by {owner.page.path}:{owner.line}"
                yield Diagnostic(item.page.path, item.line, "C002", problem)
