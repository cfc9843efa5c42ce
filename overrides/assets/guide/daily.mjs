// Two questions a day, drawn from what the reader does not know yet.

import { markAt, morning } from "./progress.mjs";

const PER_DAY = 2;

/** @returns {string} The date where the reader is, such as 2026-5-14. */
export function dayOf(time) {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-");
}

/** @returns {number} A number that looks random and is the same for the same text: FNV-1a, then mixed. */
export function hash(text) {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Draw the questions of a day. What is marked during the day changes nothing: the state of its morning counts.
 * @param {string[]} slugs - All questions.
 * @param {import("./progress.mjs").Progress} progress
 * @param {number} now
 * @returns {string[]} The slugs of the day's questions; fewer where the reader knows nearly all.
 */
export function draw(slugs, progress, now) {
  const start = morning(now);
  const day = dayOf(now);
  return slugs
    .filter((slug) => markAt(progress, slug, start) !== "known")
    .map((slug) => ({ slug, lot: hash(`${day} ${slug}`) }))
    .sort((a, b) => a.lot - b.lot || (a.slug < b.slug ? -1 : 1))
    .slice(0, PER_DAY)
    .map(({ slug }) => slug);
}
