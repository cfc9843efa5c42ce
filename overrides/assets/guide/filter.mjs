// Which questions fit a choice, and how many would fit each other one.

import { fold, wordsOf } from "./words.mjs";

/** What questions are chosen by, besides words. */
export const FACETS = ["category", "level", "mark", "role", "round", "tag"];

/** What stands for a question without a mark. */
export const UNMARKED = "open";

/** From how many letters on a word is also found where the text parts it: `kmeans` in "k-means". */
const JOINED = 5;

/**
 * @typedef {{slug: string, values: Record<string, string[]>, text: string, joined: string}} Candidate
 * @typedef {Record<string, string>} Choice - From some of the facets to one value each.
 */

/**
 * @param {object} data - The content of questions.json.
 * @returns {Candidate[]} Its questions, made ready: every keystroke goes through all of them.
 */
export function candidates(data) {
  return data.questions.map((question) => {
    const { slug, title, category, level, roles, rounds, tags, aliases } = question;
    const texts = [title, ...aliases, ...tags.map((tag) => data.tags[tag]), data.categories[category]];
    const words = texts.flatMap(wordsOf).map(fold);
    return {
      slug,
      values: { category: [category], level: [level], mark: [UNMARKED], role: roles, round: rounds, tag: tags },
      text: ` ${words.join(" ")}`,
      joined: words.join(""),
    };
  });
}

function fitsWords(candidate, words) {
  return words.every(
    (word) => candidate.text.includes(` ${word}`) || (word.length >= JOINED && candidate.joined.includes(word)),
  );
}

/**
 * @param {Candidate[]} all
 * @param {Choice} choice
 * @param {string} query - Words, each of which a question has to have.
 * @returns {{fitting: Set<string>, counts: Record<string, Map<string, number>>, without: Record<string, number>}}
 *   The slugs that fit; for each facet how many would fit with each of its values; and for each facet, and for
 *   `words`, how many would fit were that choice dropped.
 */
export function choose(all, choice, query) {
  const words = wordsOf(query).map(fold);
  const chosen = FACETS.filter((facet) => choice[facet]);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const without = Object.fromEntries([...chosen, "words"].map((name) => [name, 0]));
  const fitting = new Set();
  for (const candidate of all) {
    const failed = chosen.filter((facet) => !candidate.values[facet].includes(choice[facet]));
    if (!fitsWords(candidate, words)) failed.push("words");
    if (failed.length > 1) continue;
    if (failed.length === 0) fitting.add(candidate.slug);
    for (const name of failed.length ? failed : Object.keys(without)) without[name] += 1;
    // What fails by one facet alone would fit with another value of it.
    for (const facet of failed.length ? failed : FACETS) {
      for (const value of candidate.values[facet] ?? []) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { fitting, counts, without };
}

/**
 * @param {string} search - The part of an address behind the question mark.
 * @param {Record<string, Record<string, string>>} labels - The values that each facet has.
 * @returns {{choice: Choice, query: string}} What it chooses; values that there are not are passed over.
 */
export function fromAddress(search, labels) {
  const parameters = new URLSearchParams(search);
  const known = FACETS.filter((facet) => Object.hasOwn(labels[facet], parameters.get(facet) ?? ""));
  const choice = Object.fromEntries(known.map((facet) => [facet, parameters.get(facet)]));
  return { choice, query: parameters.get("words") ?? "" };
}

/** @returns {string} The address's part that stands for a choice; other parameters of `search` stay. */
export function toAddress(search, choice, query) {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of [...FACETS.map((facet) => [facet, choice[facet]]), ["words", query.trim()]]) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  const text = parameters.toString();
  return text ? `?${text}` : "";
}
