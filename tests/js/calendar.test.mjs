// What a calendar file holds, read as RFC 5545 says.

import assert from "node:assert/strict";
import { test } from "node:test";

import { calendar, escapeText, foldLine, shift } from "../../overrides/assets/guide/calendar.mjs";

const GROUPS = [
  { id: "feed", title: "A week before: Feed; knead, wait", day: -7, items: ["Feed the dough, twice", "Weigh C:\\flour"] },
  { id: "bread", title: "Tasting", day: 0, items: ["Bring bread"] },
];
const NOW = new Date("2026-11-21T08:15:30.123Z");
const file = (interview = "2027-03-03") => calendar(GROUPS, interview, "https://bread.example/guide/checklists/before/", NOW);

/** Read a file into the properties of its events, its lines unfolded as in section 3.1. */
function read(text) {
  const [, ...events] = text.replaceAll("\r\n ", "").split("BEGIN:VEVENT\r\n");
  return events.map((event) => {
    const lines = event.split("\r\n").filter(Boolean);
    return Object.fromEntries(lines.map((line) => line.split(/:(.*)/s).slice(0, 2)));
  });
}

test("every line ends with CR and LF, and has 75 octets at most", () => {
  const text = file();
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.equal(text.replaceAll("\r\n", "").match(/[\r\n]/), null);
  for (const line of text.split("\r\n")) assert.ok(new TextEncoder().encode(line).length <= 75, line);
});

test("a folded line unfolds to itself, whatever its characters take", () => {
  for (const line of ["a".repeat(75), "a".repeat(76), "é".repeat(200), `x${"漢".repeat(90)}`, "😀".repeat(60), "", "a".repeat(1000)]) {
    const folded = foldLine(line);
    assert.equal(folded.replaceAll("\r\n ", ""), line);
    for (const piece of folded.split("\r\n")) assert.ok(new TextEncoder().encode(piece).length <= 75);
  }
  assert.equal(foldLine("a".repeat(75)), "a".repeat(75));
});

test("commas, semicolons, backslashes and line breaks are escaped", () => {
  assert.equal(escapeText("a,b;c\\d\ne\r\nf"), "a\\,b\\;c\\\\d\\ne\\nf");
  assert.equal(escapeText("10:30 \"now\""), "10:30 \"now\"");
});

test("a group is an event of a whole day, counted from the interview", () => {
  const [before, day] = read(file());
  assert.equal(before["DTSTART;VALUE=DATE"], "20270224");
  assert.equal(day["DTSTART;VALUE=DATE"], "20270303");
  assert.equal(before.SUMMARY, "A week before: Feed\\; knead\\, wait");
  assert.equal(before.DESCRIPTION, "☐ Feed the dough\\, twice\\n☐ Weigh C:\\\\flour");
  assert.equal(before.DTSTAMP, "20261121T081530Z");
});

test("an event's id does not depend on the day, so that a second file moves it", () => {
  const ids = (interview) => read(file(interview)).map((event) => event.UID);
  assert.deepEqual(ids("2027-03-03"), ["feed@bread.example", "bread@bread.example"]);
  assert.deepEqual(ids("2027-09-01"), ids("2027-03-03"));
});

test("days are counted over the ends of months, leap years and clock changes", () => {
  assert.equal(shift("2028-03-01", -1), "20280229");
  assert.equal(shift("2027-01-01", -21), "20261211");
  assert.equal(shift("2027-03-28", 1), "20270329");
  assert.equal(shift("2026-12-31", 7), "20270107");
});

test("what is no date is refused", () => {
  for (const date of ["", "2027-02-30x", "soon"]) assert.throws(() => file(date), RangeError);
});
