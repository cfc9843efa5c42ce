"""A Markdown file, read and taken apart, before it is known to be a good one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from studyguide import prose, source
from studyguide.diagnostics import Diagnostic
from studyguide.frontmatter import Value, parse_yaml, split
from studyguide.model import Section


@dataclass(frozen=True)
class Document:
    """A Markdown file's front matter and text."""

    path: str
    """Relative to the documentation folder, with forward slashes."""
    body: str
    """The text after the front matter."""
    first_line: int = 1
    """The line on which the body begins, counted from 1."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """The front matter."""
    front: str = ""
    """The lines before the body: the front matter with its marks."""

    @property
    def has_front_matter(self) -> bool:
        """Whether there is any, readable or not."""
        return bool(self.front)

    @property
    def text(self) -> str:
        """The whole file."""
        return self.front + self.body

    def line(self, body_line: int) -> int:
        """Return the line of the file for a line of the body."""
        return self.first_line + body_line - 1

    def line_at(self, offset: int) -> int:
        """Return the line of the file for an offset in the body."""
        return self.line(prose.line_of(self.body, offset))

    def diagnostic(self, offset: int, code: str, problem: str) -> Diagnostic:
        """Return a diagnostic at an offset in the body."""
        return Diagnostic(self.path, self.line_at(offset), code, problem, prose.column_of(self.body, offset))

    @cached_property
    def fences(self) -> tuple[prose.Fence, ...]:
        """Its fenced code blocks."""
        return tuple(prose.fences(self.body))

    @cached_property
    def without_fences(self) -> str:
        """Its body with code blocks blanked."""
        return prose.without_fences(self.body)

    @cached_property
    def without_code(self) -> str:
        """Its body with code blanked."""
        return prose.without_spans(self.without_fences)

    @cached_property
    def plain(self) -> str:
        """Its body with code and formulas blanked."""
        return prose.without_formulas(self.without_code)

    @cached_property
    def headings(self) -> list[prose.Heading]:
        """Its headings."""
        return prose.headings(self.without_fences)

    @cached_property
    def titles(self) -> list[prose.Heading]:
        """Its first-level headings."""
        return [heading for heading in self.headings if heading.level == 1]

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Its second-level sections."""
        return prose.sections(self.body, self.headings, self.first_line)

    @property
    def title(self) -> str:
        """Its first title, or nothing."""
        return self.titles[0].text if self.titles else ""

    @property
    def title_line(self) -> int:
        """The file's line of the title, or of the body where it has none."""
        return self.line(self.titles[0].line) if self.titles else self.first_line


def read(docs: Path, path: str) -> tuple[Document | None, list[Diagnostic]]:
    """Read a Markdown file.

    Args:
        docs: The documentation folder.
        path: The file, relative to it.

    Returns:
        The document, None where the file is no text, and what is wrong so far.
    """
    text, found = source.read(docs, path)
    if text is None:
        return None, found
    front, body, first_line = split(text)
    values, broken = parse_yaml(path, front, first_line=2) if front is not None else ({}, [])
    return Document(path, body, first_line, values, text[: len(text) - len(body)]), found + broken
