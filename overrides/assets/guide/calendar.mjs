// Checklists as a calendar: iCalendar (RFC 5545), an all-day event for each group of items that has a time.

const MOST_OCTETS = 75;

/**
 * @typedef {{id: string, title: string, day: number, items: string[]}} Dated
 *   Items under one heading: the id of the first, the heading, and the days from the interview.
 */

/** @returns {string} A text as a property's value (section 3.3.11). */
export function escapeText(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** @returns {string} A line in pieces of 75 octets at most (section 3.1), no character divided. */
export function foldLine(line) {
  const pieces = [""];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      // The space that marks what goes on counts, too.
      pieces.push("");
      octets = 1;
    }
    pieces[pieces.length - 1] += character;
    octets += size;
  }
  return pieces.join("\r\n ");
}

/**
 * @param {string} date - Such as `2026-12-03`.
 * @param {number} days - How many days later; before, where negative.
 * @returns {string} That day, such as `20261126`.
 * @throws {RangeError} There is no such date.
 */
export function shift(date, days) {
  const time = Date.parse(`${date}T00:00:00Z`);
  return new Date(time + days * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
}

/**
 * @param {Dated[]} groups
 * @param {string} interview - The day of the interview, such as `2026-12-03`.
 * @param {string} address - The page that shows the list; its host makes the events' ids unique.
 * @param {Date} now - When the file is made.
 * @returns {string} The file. An event has the id of its first item, so that a second file, for another day, moves it.
 * @throws {RangeError} `interview` is no date.
 */
export function calendar(groups, interview, address, now) {
  const { host } = new URL(address);
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const events = groups.flatMap(({ id, title, day, items }) => [
    "BEGIN:VEVENT",
    `UID:${id}@${host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${shift(interview, day)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(items.map((item) => `☐ ${item}`).join("\n"))}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Study guide//Checklists//EN", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
