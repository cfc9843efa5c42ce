"""The feed of new and changed questions (Atom, RFC 4287)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from xml.etree import ElementTree as etree

from studyguide.descriptions import description
from studyguide.history import Dates
from studyguide.model import Guide, Question
from studyguide.sheets import plain

PATH = "feed.xml"
"""Where it lies in the site."""
MOST = 50
"""How many questions it names."""
_ATOM = "http://www.w3.org/2005/Atom"


def feed(guide: Guide, dates: Mapping[str, Dates], site_name: str, site: str) -> str:
    """Return the feed, the questions changed last first; nothing where no question has a date.

    Args:
        guide: The guide.
        dates: When its files were added and changed, by path.
        site_name: The feed's title.
        site: The site's address, with a slash at its end.
    """
    dated = [question for question in guide.questions if question.path in dates]
    newest = sorted(dated, key=lambda question: (dates[question.path].changed, question.slug), reverse=True)[:MOST]
    if not newest:
        return ""
    etree.register_namespace("", _ATOM)
    root = etree.Element(f"{{{_ATOM}}}feed")
    _add(root, "title", f"{site_name}: new and changed questions")
    _add(root, "id", site)
    _add(root, "link", href=site)
    _add(root, "link", rel="self", href=site + PATH)
    _add(root, "updated", _time(dates[newest[0].path].changed))
    _add(_add(root, "author"), "name", site_name)
    for question in newest:
        _add_entry(root, guide, question, dates[question.path], site)
    etree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"


def _add_entry(root: etree.Element, guide: Guide, question: Question, when: Dates, site: str) -> None:
    address = f"{site}{question.path.removesuffix('.md')}/"
    entry = _add(root, "entry")
    _add(entry, "title", plain(question.title))
    _add(entry, "id", address)
    _add(entry, "link", href=address)
    _add(entry, "published", _time(when.added))
    _add(entry, "updated", _time(when.changed))
    _add(entry, "category", term=question.category, label=guide.category(question.category).title)
    _add(entry, "summary", description(guide, question.path, question.text))


def _add(parent: etree.Element, name: str, text: str = "", **attributes: str) -> etree.Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text or None
    return element


def _time(time: datetime) -> str:
    return time.isoformat().replace("+00:00", "Z")
