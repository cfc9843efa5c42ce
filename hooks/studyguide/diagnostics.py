"""The rules of a study guide, and what is said where one is broken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True)
class Rule:
    """Something that the check wants."""

    code: str
    """What a message calls it; never used again for another rule."""
    wants: str
    """What must hold."""
    cure: str
    """What to do where it does not."""
    mended: bool = False
    """Whether `check --fix` does that by itself."""


@dataclass(frozen=True)
class Diagnostic:
    """A broken rule, at a place in a file."""

    path: str
    """The file, relative to the documentation folder, with forward slashes."""
    line: int
    """Counted from 1."""
    code: str
    """The rule's code."""
    problem: str
    """What is wrong here."""
    column: int = 1
    """The character of the line, counted from 1."""

    @property
    def message(self) -> str:
        """What is wrong, and the cure."""
        return printable(f"{self.problem}; {RULES[self.code].cure}")

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What diagnostics are sorted by: their place first."""
        return self.path, self.line, self.column, self.code, self.problem

    def format(self, folder: str = "docs") -> str:
        """Return `folder/path:line:column: CODE problem; cure`, on one line whatever the file is called and holds."""
        return f"{printable(f'{folder}/{self.path}')}:{self.line}:{self.column}: {self.code} {self.message}"


def printable(text: str) -> str:
    """Return a text with an escape for each character that would break the line or steer a terminal."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)


def did_you_mean(word: str, allowed: Iterable[str]) -> str:
    """Return the allowed values, the nearest to `word` first where one is near, as a phrase."""
    words = sorted(allowed)
    nearest = get_close_matches(word, words, n=1)
    return f"did you mean {nearest[0]!r}?" if nearest else f"allowed are {', '.join(words)}"


_RULES = (
    Rule("F001", "A file is UTF-8 text.", "save it as UTF-8"),
    Rule("F002", "A file has no byte-order mark.", "save it as UTF-8 without a byte-order mark", mended=True),
    Rule("F003", "A file has no control characters but line breaks and tabs.", "remove the character"),
    Rule("F004", "A file is not empty.", "write it or delete it"),
    Rule("F005", "A Markdown file has at most 200 KB.", "split it or cut it down"),
    Rule("F006", "A file lies in the documentation folder itself.", "replace the link by a file"),
    Rule("F007", "A file lies where the guide looks for its kind.", "move it or delete it"),
    Rule("F008", "A name is lower case, its words joined by single dashes.", "rename it"),
    Rule("F009", "A line ends without blanks, a file with one line break.", "remove what is too much", mended=True),
    Rule("F010", "A line has at most 4,000 characters.", "break it; a paragraph may have many lines"),
    Rule("M001", "A page begins with front matter.", "begin it with `---`, the keys, and `---`"),
    Rule("M002", "Front matter is plain YAML.", "mend the YAML; quote a value with a colon or a hash"),
    Rule("M003", "Front matter has known keys only.", "correct or remove the key"),
    Rule("M004", "A value has the type of its key.", "give it the type that the key wants"),
    Rule("M005", "A level, role, round, tag, category, format or region is a known one.", "use a known value"),
    Rule("M006", "A required key is there.", "add the key"),
    Rule("M007", "A key and a value of a list stand once.", "remove the repetition"),
    Rule("M008", "An outline's shares and a role's weights add up to 100 per cent.", "correct the shares"),
    Rule("M009", "Keys stand in the order of the template.", "move the key", mended=True),
    Rule("S001", "A page has a first-level heading.", "write the title behind a single `#`, before all else"),
    Rule("S002", "A page has one first-level heading.", "use `##` and below for the others"),
    Rule(
        "S003",
        "A question is a question or a task.",
        "end it with a question mark or begin it with a verb of `task_verbs` in taxonomy.yml",
    ),
    Rule("S004", "A page has every section that its kind wants.", "add the section"),
    Rule("S005", "A section says something.", "write it, or remove it where the outline calls it optional"),
    Rule("S006", "Sections stand in the order of the outline, each once.", "move the section"),
    Rule("S007", "A section is a step of the outline or one of the closing sections.", "rename or remove it"),
    Rule("S008", "An answer begins with its first section.", "move the text into a section"),
    Rule("S009", "A heading is marked by hashes.", "write it as `## Heading`"),
    Rule("S010", "A code fence is closed.", "close it with the same marks that open it, on a line of their own"),
    Rule("S011", "A heading has one space behind its hashes.", "write it as `## Heading`", mended=True),
    Rule("S012", "A heading stands between blank lines, and no two of them follow each other.", "put one", mended=True),
    Rule("S013", "A section is spelt as the outline spells it.", "write it in the same way", mended=True),
    Rule("S014", "A section says what its guidance asks for.", "write it in place of the line that begins with TODO"),
    Rule("S015", "Lists and quotations are nested at most six deep.", "write it as paragraphs or sections"),
    Rule("A001", "A short answer has at most 80 words, without links.", "cut it to what one would say"),
    Rule("A002", "An answer has at least 250 words.", "add a concrete case, a trade-off, a follow-up"),
    Rule("A003", "An answer has at most 700 words.", "cut what a listener would not miss"),
    Rule("A004", "An alias is a word that the text does not contain.", "remove the alias"),
    Rule("A005", "A formula is LaTeX that can be shown.", "mend the formula; money is written `\\$`"),
    Rule("A006", "A code block names its language.", "write python, sql or text behind the opening fence"),
    Rule("A007", "A snippet is a file beside the question.", 'write `--8<-- "questions/<category>/<file>.py"`'),
    Rule("A008", "An answer has references.", "list author, title, year and section, an item each"),
    Rule(
        "A009",
        "An image is a figure that `figures/<name>.py` draws.",
        "write `![what it shows](figures/<name>.svg)`",
    ),
    Rule("A010", "A figure has a text alternative of five words or more.", "say what a reader would see in it"),
    Rule("A011", "A page has one spelling of English, British or American.", "spell all of the page in one of the two"),
    Rule("U001", "There is no raw HTML.", "use Markdown; put code between backticks"),
    Rule("U002", "A link leads to a page, https, http or mailto.", "use such an address"),
    Rule("U003", "There is no line of block or attribute syntax.", "use plain Markdown"),
    Rule("G001", "A slug is unique over all categories, former ones included.", "choose another file name"),
    Rule("G002", "A question is asked once.", "merge the two"),
    Rule("G003", "A category has an index with an outline.", "add `index.md` with an `outline`"),
    Rule("G004", "A figure's name is unique over all categories.", "rename the file"),
    Rule("C001", "A checklist item ends with an id.", "end it with `{#id}`, lower case with dashes"),
    Rule(
        "C002",
        "An item's id is unique over the whole guide, former ones included.",
        "choose another id; a tick hangs on the old one",
    ),
    Rule("C003", "An item's mark names format, region, role or former.", "correct or remove what it names"),
    Rule("C004", "An item has at most 100 characters.", "move the reason into the text around the list"),
)
RULES = {rule.code: rule for rule in _RULES}
"""All rules by code; the order is that of the contributing page."""
