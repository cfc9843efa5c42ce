"""The contributing page, whose tables of keys and rules come from where the check has them."""

from __future__ import annotations

from studyguide.diagnostics import RULES
from studyguide.model import Guide
from studyguide.pages.blocks import table
from studyguide.schema import Vocabulary, question_fields

PATH = "contributing.md"
KEYS_MARK = "{{ keys }}"
"""Where the table of a question's keys goes."""
RULES_MARK = "{{ rules }}"
"""Where the table of rules goes."""


def contributing_page(guide: Guide, text: str) -> str:
    """Return the page's Markdown with the tables in the place of their marks."""
    return text.replace(KEYS_MARK, _keys(guide)).replace(RULES_MARK, _rules())


def _keys(guide: Guide) -> str:
    fields = question_fields(Vocabulary(guide.taxonomy))
    rows = ((f"`{key}`", field.says, "yes" if field.required else "no") for key, field in fields.items())
    return table(("Key", "What it says", "Needed"), rows)


def _rules() -> str:
    rows = (
        (f"`{rule.code}`", rule.wants, f"{rule.cure[:1].upper()}{rule.cure[1:]}.", "yes" if rule.mended else "")
        for rule in RULES.values()
    )
    return table(("Code", "What it wants", "Cure", "`--fix` does it"), rows)
