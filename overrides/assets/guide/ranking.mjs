// Which of the pages found a reader means: those whose title or other name matches first, then as Pagefind ranks them.

import { meanings, withoutStops } from "./vocabulary.mjs";
import { fold } from "./words.mjs";

/** A match of the whole title counts as much as this many best matches of the text. */
const NAME = 3;
/** What a name gains that begins with a word of the query. */
const FIRST = 1.1;
/** What a name is worth that is the query and nothing else. */
const EXACT = 1.25;
/** What a page that has some words of the query counts beside one that has all. */
const SOME = 0.3;
/** From what a name is worth on, a page is shown even if its text lacks a word of the query. */
const ENOUGH = 0.45;

function rarity({ names, pages }, form) {
  return Math.log(1 + pages.length / (names.get(form) ?? 1));
}

/** How well a query's terms and a name cover each other: from 0 to 1, and more where one is the other. */
function coverage(vocabulary, terms, field) {
  const matched = new Set();
  let [reached, wanted] = [0, 0];
  for (const { weight, found } of terms) {
    const best = field.reduce((top, form) => Math.max(top, found.get(form) ?? 0), 0);
    wanted += weight;
    reached += weight * best;
    for (const form of field) if (found.has(form) && found.get(form) === best) matched.add(form);
  }
  const whole = field.reduce((sum, form) => sum + rarity(vocabulary, form), 0);
  const told = field.reduce((sum, form) => sum + (matched.has(form) ? rarity(vocabulary, form) : 0), 0);
  if (!wanted || !whole) return 0;
  if (reached === wanted && told === whole) return EXACT;
  return (reached / wanted) * (0.55 + (0.45 * told) / whole) * (matched.has(field[0]) ? FIRST : 1);
}

function termsOf(vocabulary, words) {
  return withoutStops(words).map(fold).map((form) => {
    const found = meanings(vocabulary, form);
    const nearest = [...found].sort((a, b) => b[1] - a[1])[0]?.[0];
    return { found, weight: rarity(vocabulary, nearest ?? form) };
  });
}

/** @returns {number} How well a page's names match a query in the best of its readings. */
function nameScore(vocabulary, page, queries) {
  let best = 0;
  for (const terms of queries) {
    for (const field of page.fields) best = Math.max(best, coverage(vocabulary, terms, field));
    // Words of one query may stand in several names of a page.
    best = Math.max(best, 0.8 * coverage(vocabulary, terms, [...new Set(page.fields.flat())]));
  }
  return best;
}

/**
 * @param {import("./vocabulary.mjs").Vocabulary} vocabulary
 * @param {string[][]} ways - The readings of the query.
 * @param {{id: string, score: number}[][]} hits - What Pagefind found for each reading.
 * @param {{id: string, score: number}[][]} some - What Pagefind found for single words, where all together find too little.
 * @param {(page: object) => boolean} fits - Whether a page may be shown at all.
 * @returns {{page: import("./vocabulary.mjs").Known, score: number}[]} The pages to show, the best first.
 */
export function rank(vocabulary, ways, hits, some = [], fits = () => true) {
  const texts = textScores(hits);
  for (const [id, score] of partScores(some)) if (!texts.has(id)) texts.set(id, SOME * score);
  const queries = ways.map((words) => termsOf(vocabulary, words));
  return vocabulary.pages
    .filter(fits)
    .map((page) => ({ page, name: nameScore(vocabulary, page, queries), text: texts.get(page.id) ?? 0 }))
    .filter(({ name, text }) => text > 0 || name >= ENOUGH)
    .map(({ page, name, text }) => ({ page, score: NAME * name ** 2 + text }))
    .sort((a, b) => b.score - a.score);
}

function textScores(hits) {
  const scores = new Map();
  for (const found of hits) {
    const top = Math.max(...found.map(({ score }) => score), Number.MIN_VALUE);
    for (const { id, score } of found) scores.set(id, Math.max(scores.get(id) ?? 0, score / top));
  }
  return scores;
}

/** A word that few pages have tells more than one that many have. */
function partScores(some) {
  const scores = new Map();
  const weights = some.map((found) => (found.length ? 1 / Math.log(2 + found.length) : 0));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  some.forEach((found, index) => {
    const top = Math.max(...found.map(({ score }) => score), Number.MIN_VALUE);
    for (const { id, score } of found) {
      scores.set(id, (scores.get(id) ?? 0) + (weights[index] / sum) * (0.5 + (0.5 * score) / top));
    }
  });
  return scores;
}
