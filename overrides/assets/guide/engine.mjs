// Asks Pagefind, in the few ways in which a query can be read, and puts what it finds in order.

import { passage } from "./passage.mjs";
import { rank } from "./ranking.mjs";
import { root } from "./site.mjs";
import { learn, makeVocabulary, readings, unknownLetters } from "./vocabulary.mjs";

/** With fewer pages than this that have all words, those that have some are shown too. */
const FEW = 3;
const MOST_WORDS = 6;
const FOLDER = new URL("pagefind/", root);
const wordLists = new Map();
let parts;
let hasSearched = false;

async function loadPagefind() {
  const pagefind = await import(new URL("pagefind.js", FOLDER));
  // Its worker is 40 KB more to load before the first result, for an index that is searched in milliseconds.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** What the build has packed: it is small then, whether or not the server packs what it sends. */
async function loadPacked(name) {
  const response = await fetch(new URL(name, FOLDER));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).json();
}

async function loadVocabulary() {
  const data = await loadPacked("vocabulary.pack");
  return { ...makeVocabulary(data), letters: new Set(data.letters) };
}

function loadParts() {
  parts ??= { pagefind: loadPagefind(), vocabulary: loadVocabulary() };
  return parts;
}

/** Words that only texts have are asked for by their first letter, and most queries need none. */
async function loadWords(vocabulary, query) {
  const letters = [...unknownLetters(vocabulary, query)].filter((letter) => vocabulary.letters.has(letter));
  await Promise.all(letters.map((letter) => {
    if (!wordLists.has(letter)) wordLists.set(letter, loadPacked(`words/${letter}.pack`).then((words) => learn(vocabulary, words)));
    return wordLists.get(letter);
  }));
}

/** @returns {Promise<{pagefind: object, vocabulary: object}>} All that a search needs, loaded once. */
export async function load() {
  const { pagefind, vocabulary } = loadParts();
  try {
    return { pagefind: await pagefind, vocabulary: await vocabulary };
  } catch (error) {
    parts = undefined;
    throw error;
  }
}

/** @returns {boolean} Whether texts have been searched, and will be found at once. */
export function isLoaded() {
  return hasSearched;
}

/**
 * @param {string} query
 * @param {Record<string, string>} filters
 * @returns {Promise<{page: object, text: null}[]>} The pages whose names match: on a slow line they are known first.
 */
export async function glance(query, filters) {
  const vocabulary = await loadParts().vocabulary;
  return rank(vocabulary, readings(vocabulary, query), [], [], fits(filters)).map(({ page }) => ({ page, text: null }));
}

/**
 * @param {string} query
 * @param {Record<string, string>} filters - The category and the level that a result has to have, where they matter.
 * @returns {Promise<{page: object, text: (() => Promise<ReturnType<typeof passage>>)|null}[]>} The pages, the best
 *   first, each with what loads the sentence that matches, where Pagefind knows the page's text.
 */
export async function find(query, filters) {
  const { pagefind, vocabulary } = await load();
  await loadWords(vocabulary, query);
  const ways = readings(vocabulary, query);
  // Not by Pagefind's own filters: with them its index has other bytes at every build.
  const wanted = new Set(vocabulary.pages.filter(fits(filters)).map(({ id }) => id));
  const ask = async (term) => (await pagefind.search(term)).results.filter(({ id }) => wanted.has(id));
  const results = await Promise.all(ways.map((words) => ask(words.join(" "))));
  hasSearched = true;
  const isPoor = results.every((found) => found.length < FEW);
  const words = isPoor ? [...new Set(ways.flat())].slice(0, MOST_WORDS) : [];
  const some = words.length > 1 ? await Promise.all(words.map(ask)) : [];
  // The first reading is the closest to what was typed: its passage is the one to show.
  const texts = new Map([...some, ...[...results].reverse()].flat().map((result) => [result.id, () => result.data().then(passage)]));
  return rank(vocabulary, ways, results, some, fits(filters)).map(({ page }) => ({ page, text: texts.get(page.id) ?? null }));
}

function fits(filters) {
  return (page) => Object.entries(filters).every(([name, value]) => page[name] === value);
}
