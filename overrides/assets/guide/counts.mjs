// How many questions of a list have which mark, in words and as a bar.

import { count, make } from "./dom.mjs";
import { MARKS, tally } from "./progress.mjs";
import { store } from "./reader.mjs";

/** @returns {string} Counts in words. */
export function inWords({ known, shaky, learn, open }) {
  if (known + shaky + learn === 0) return `${count(open, "question")}, none marked yet`;
  return `${known} known · ${shaky} shaky · ${learn} to learn · ${open} not marked`;
}

/**
 * Show counts and keep them right.
 * @param {HTMLElement} place
 * @param {Iterable<string>} slugs - The questions to count.
 */
export function showCounts(place, slugs) {
  const text = make("span");
  const parts = Object.keys(MARKS).map((mark) => make("span", { "data-mark": mark }));
  const rest = make("span");
  const bar = make("span.guide-counts__bar", { "aria-hidden": "true" }, ...parts, rest);
  place.replaceChildren(text, bar);
  store.follow((progress) => {
    const counts = tally(progress, slugs);
    text.textContent = inWords(counts);
    for (const part of parts) part.style.flexGrow = counts[part.dataset.mark];
    rest.style.flexGrow = counts.open;
    bar.hidden = counts.known + counts.shaky + counts.learn === 0;
  });
}
