"""Putting a checklist together from stage, role, format, round and region, and taking it along as a calendar."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect
from studyguide.checklists import holds
from studyguide.model import Guide

MINE = "checklists/mine/"
SHOWN = "[...document.querySelectorAll('li.item')].filter((line) => line.checkVisibility()).map((line) => line.id)"


def fitting(guide: Guide, stage: str = "", role: str = "", round: str = "", **limits: str) -> list[str]:
    """Return the ids of the items that a choice asks for, in order."""
    chosen = {**limits, **({"role": role} if role else {})}
    on_stages = [item for item in guide.items if item.page in guide.stages and item.page.folder.endswith(stage)]
    own = [item for item in guide.items if item.page.path in (f"rounds/{round}.md", f"roles/{role}.md")]
    return [item.id for item in (*on_stages, *own) if all(holds(item, *limit) for limit in chosen.items())]


@pytest.mark.parametrize(
    "choice",
    [
        {},
        {"stage": "before"},
        {"format": "remote"},
        {"stage": "during", "format": "on-site", "region": "nordics"},
        {"stage": "before", "role": "data-scientist", "format": "remote"},
        {"role": "ml-engineer", "round": "system-design", "format": "on-site"},
    ],
    ids=lambda choice: "-".join(choice.values()),
)
def test_an_address_shows_what_fits_its_choice(page: Page, guide: Guide, choice: dict[str, str]):
    page.goto(MINE + "?" + "&".join(f"{facet}={value}" for facet, value in choice.items()))
    expected = fitting(guide, **choice)
    expect(page.locator(".own-list-title")).to_contain_text(f"{len(expected)} items")
    assert page.evaluate(SHOWN) == expected
    # No heading stands over nothing.
    for heading in page.locator(".own-list :is(h2, h3):visible").all():
        expect(heading.locator("xpath=..").locator("li.item:visible").first).to_be_visible()


def test_what_rounds_and_roles_ask_for_is_left_out_once_the_interview_is_over(page: Page, guide: Guide):
    page.goto(MINE + "?stage=after&role=data-scientist&round=coding")
    expect(page.locator(".own-list")).to_be_visible()
    assert page.evaluate(SHOWN) == fitting(guide, stage="after")


def test_a_choice_is_in_the_address_and_outlives_reload_and_back(page: Page, guide: Guide):
    page.goto(MINE)
    page.get_by_label("Stage").select_option(label="During the interview")
    page.get_by_label("Held").select_option(label="Remote")
    assert parse_qs(urlsplit(page.url).query) == {"stage": ["during"], "format": ["remote"]}
    expected = fitting(guide, stage="during", format="remote")
    assert page.evaluate(SHOWN) == expected
    page.reload()
    expect(page.get_by_label("Held")).to_have_value("remote")
    assert page.evaluate(SHOWN) == expected
    page.goto("roles/")
    page.go_back()
    expect(page.get_by_label("Stage")).to_have_value("during")
    assert page.evaluate(SHOWN) == expected
    page.get_by_label("Held").select_option(label="Any")
    assert parse_qs(urlsplit(page.url).query) == {"stage": ["during"]}


def test_paper_says_the_address_with_the_choice(page: Page):
    def with_address(route: Route) -> None:
        response = route.fetch()
        address = "<div class='paper-code'></div><p class='paper-address' data-page='https://bread.example/mine/'></p>"
        route.fulfill(response=response, body=response.text().replace("</article>", f"{address}</article>"))

    page.route("**/checklists/mine/*", with_address)
    page.goto(MINE + "?stage=before")
    expect(page.locator(".paper-address")).to_have_text("https://bread.example/mine/?stage=before")
    drawn = page.locator(".paper-code path").get_attribute("d")
    page.get_by_label("Held").select_option(label="Remote")
    expect(page.locator(".paper-address")).to_have_text("https://bread.example/mine/?stage=before&format=remote")
    assert page.locator(".paper-code path").get_attribute("d") != drawn


def test_an_address_without_sense_shows_everything(page: Page, guide: Guide):
    page.goto(MINE + "?stage=never&colour=red")
    expect(page.locator(".own-list")).to_be_visible()
    assert page.evaluate(SHOWN) == fitting(guide)


def test_without_scripts_the_page_leads_to_the_ready_lists(plain_page: Page):
    plain_page.goto(MINE)
    assert plain_page.evaluate(SHOWN) == []
    plain_page.get_by_role("link", name="During the interview", exact=True).last.click()
    expect(plain_page.locator("h1")).to_contain_text("Checklist: during the interview")


def saved_calendar(page: Page, folder: Path, day: str) -> list[dict[str, str]]:
    """Ask for a calendar file and return the properties of its events."""
    page.get_by_label("Day of the interview").fill(day)
    with page.expect_download() as download:
        page.get_by_role("button", name="Calendar file").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    text = file.read_bytes().decode().replace("\r\n ", "")
    events = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", text, re.DOTALL)
    return [dict(line.split(":", 1) for line in event.splitlines()) for event in events]


def test_a_checklist_is_dated_back_from_the_interview(page: Page, guide: Guide, tmp_path: Path):
    page.goto("checklists/before/")
    events = saved_calendar(page, tmp_path, "2027-03-03")
    due = {"When the invitation comes": "20270210", "A week before": "20270224", "The evening before": "20270302"}
    for heading, date in due.items():
        dates = {event["DTSTART;VALUE=DATE"] for event in events if f": {heading}" in event["SUMMARY"]}
        assert dates == {date}
    dated = [item for item in guide.items if item.page.folder == "stages/before" and item.day is not None]
    assert sum(event["DESCRIPTION"].count("☐") for event in events) == len(dated)
    assert len({event["UID"] for event in events}) == len(events)
    assert {event["UID"].partition("@")[0] for event in events} <= {item.id for item in dated}


def test_a_calendar_holds_what_was_chosen(page: Page, guide: Guide, tmp_path: Path):
    page.goto(MINE + "?stage=during&format=remote")
    events = saved_calendar(page, tmp_path, "2027-03-03")
    assert {event["DTSTART;VALUE=DATE"] for event in events} == {"20270303"}
    expected = fitting(guide, stage="during", format="remote")
    assert sum(event["DESCRIPTION"].count("☐") for event in events) == len(expected)


def test_a_list_without_times_offers_no_calendar(page: Page):
    page.goto("checklists/round-coding/")
    expect(page.get_by_role("button", name="Print with your ticks")).to_be_visible()
    expect(page.get_by_role("button", name="Calendar file")).to_have_count(0)
