"""What a candidate ticks on screen or takes along on paper."""

from __future__ import annotations

import re

import pytest
from pypdf import PdfReader
from reading import content
from studyguide.checklists import checklists, holds
from studyguide.typeset import plain


def words(text: str) -> str:
    """Return a text's letters and digits, so that line breaks of a sheet do not count."""
    return re.sub(r"\W+", " ", text)


def text_of(reader: PdfReader) -> str:
    """Return what a PDF says, in reading order."""
    return words(" ".join(page.extract_text() for page in reader.pages))


def test_every_checklist_is_on_its_page_and_in_the_index(site, guide):
    links = {link["href"] for link in content(site, "checklists").find_all("a")}
    for checklist in checklists(guide):
        page = content(site, f"checklists/{checklist.slug}")
        assert [line["id"] for line in page.find_all("li", class_="item")] == [item.id for item in checklist.items]
        assert {f"{checklist.slug}/", f"{checklist.slug}.pdf"} <= links
        assert page.find("a", href=f"../{checklist.slug}.pdf")


def test_a_sheet_has_every_item_once_in_order(site, guide):
    for checklist in checklists(guide):
        text = text_of(PdfReader(site / f"checklists/{checklist.slug}.pdf"))
        places = [text.find(words(plain(item.text)).strip()) for item in checklist.items]
        assert -1 not in places, checklist.items[places.index(-1)].text
        assert places == sorted(places)
        for item in checklist.items:
            assert text.count(words(plain(item.text)).strip()) == 1, item.text


def test_a_sheet_can_be_read_by_everybody(site, guide):
    for checklist in checklists(guide):
        reader = PdfReader(site / f"checklists/{checklist.slug}.pdf")
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "en"
        assert root["/StructTreeRoot"]
        assert reader.metadata.title == checklist.title
        assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
        for page in reader.pages:
            assert page.extract_text().strip()
            for font in page["/Resources"]["/Font"].values():
                descendant = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
                assert {"/FontFile2", "/FontFile3"} & set(descendant)


def test_all_sheets_together_have_a_bookmark_for_each(site, guide):
    outline = PdfReader(site / "checklists/all.pdf").outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles == [checklist.title for checklist in checklists(guide)]


@pytest.mark.parametrize(("chosen", "other"), [("remote", "on-site"), ("on-site", "remote")])
def test_a_formats_checklist_leaves_out_what_holds_for_the_other_only(guide, chosen, other):
    items = next(checklist for checklist in checklists(guide) if checklist.slug == f"format-{chosen}").items
    assert items
    assert not [item.id for item in items if item.limits.get("format") == (other,)]
    stages = [item for item in guide.items if item.page in guide.stages]
    assert [item.id for item in items] == [item.id for item in stages if holds(item, "format", chosen)]


def test_the_day_has_a_sheet_of_its_own(guide):
    day = next(checklist for checklist in checklists(guide) if checklist.slug == "the-day")
    assert {item.day for item in day.items} == {0}
    assert len(day.items) > 10
