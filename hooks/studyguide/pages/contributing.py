"""The contributing page, whose table of rules comes from the rules themselves."""

from __future__ import annotations

from studyguide.diagnostics import RULES
from studyguide.pages.blocks import table

PATH = "contributing.md"
MARK = "{{ rules }}"
"""Where the table goes."""


def contributing_page(text: str) -> str:
    """Return the page's Markdown with the table of rules in the place of the mark."""
    rows = ((f"`{rule.code}`", rule.wants, f"{rule.cure[:1].upper()}{rule.cure[1:]}.") for rule in RULES.values())
    return text.replace(MARK, table(("Code", "What it wants", "Cure"), rows))
