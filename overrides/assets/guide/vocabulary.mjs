// The words that the guide uses, and which of them a typed word may mean.

import { SYNONYMS } from "./synonyms.mjs";
import { fold, wordsOf } from "./words.mjs";

const STOP = new Set(
  ("a about an and are as at be between by can did do does for from how i if in into is it its me my of on or s should so than " +
    "that the their them this to use used using versus vs was we what when where which who why will with would you your").split(" "),
);
/** From how many letters on a word may have a typo. */
const FORGIVEN = 5;
/** What a match is worth, by its kind. */
const WORTH = { same: 1, beginning: 0.9, ending: 0.8, kin: 0.6, typo: 0.6 };

/**
 * @typedef {{id: string, url: string, title: string, category: string, level: string, fields: string[][]}} Known
 *   A page, with its title and other names as folded words.
 * @typedef {{pages: Known[], forms: Map<string, Set<string>>, names: Map<string, number>, matches: Map<string, Map<string, number>>}} Vocabulary
 *   `forms`: from each folded word to the ways in which the guide writes it; `names`: those in titles and other names, with the
 *   number of pages that have them; `matches`: what has been looked up.
 */

/** @returns {string[]} The words without those that every text has, unless that leaves none. */
export function withoutStops(words) {
  const kept = words.filter((word) => !STOP.has(word));
  return kept.length ? kept : words;
}

// A checklist is named after what it is gathered from, which is to come before it.
const slugWords = (url) => (url.startsWith("checklists/") ? [] : wordsOf(url.split("/").filter(Boolean).at(-1) ?? ""));

/**
 * @param {{pages: [string, string, string, string, string, string[]][]}} data - The file that the build makes: of each
 *   page the id that Pagefind gave it, its address, title, category, level and other names.
 * @returns {Vocabulary}
 */
export function makeVocabulary(data) {
  const vocabulary = { pages: [], forms: new Map(), names: new Map(), matches: new Map() };
  for (const [id, url, title, category, level, aliases] of data.pages) {
    const names = [wordsOf(title), slugWords(url), ...aliases.map(wordsOf)];
    const fields = names.map((words) => learn(vocabulary, withoutStops(words)));
    for (const form of new Set(fields.flat())) vocabulary.names.set(form, (vocabulary.names.get(form) ?? 0) + 1);
    vocabulary.pages.push({ id, url, title, category, level, aliases, fields });
  }
  return vocabulary;
}

/**
 * Take in words that texts have.
 * @param {Vocabulary} vocabulary
 * @param {string[]} words
 * @returns {string[]} Their folded forms.
 */
export function learn({ forms }, words) {
  return words.map((word) => {
    const form = fold(word);
    if (!forms.has(form)) forms.set(form, new Set());
    forms.get(form).add(word);
    return form;
  });
}

/** @returns {Set<string>} The first letters of a query's words that no name has: they may stand in texts. */
export function unknownLetters(vocabulary, query) {
  return new Set(withoutStops(wordsOf(query)).filter((word) => !isKnown(vocabulary, word)).map((word) => word[0]));
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {boolean} Whether one letter more, less or changed, or two swapped, make `one` into `other` or its beginning.
 */
export function isTypo(one, other) {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  const [rest, wanted] = [one.slice(place), other.slice(place)];
  const swapped = rest.length > 1 && wanted.startsWith(rest[1] + rest[0] + rest.slice(2));
  return wanted.startsWith(rest.slice(1)) || wanted.slice(1).startsWith(rest.slice(1)) || wanted.slice(1).startsWith(rest) || swapped;
}

function kinship(one, other) {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= 5 ? shared / Math.max(one.length, other.length) : 0;
}

function worth(term, name) {
  if (term === name) return WORTH.same;
  if (term.length > 1 && name.startsWith(term)) return WORTH.beginning * (0.7 + (0.3 * term.length) / name.length);
  if (name.length > 3 && term.startsWith(name) && term.length - name.length <= 3) return WORTH.ending;
  return kinship(term, name) >= 0.55 ? WORTH.kin : 0;
}

/**
 * @param {Vocabulary} vocabulary
 * @param {string} term - A folded word.
 * @returns {Map<string, number>} The words of titles and names that it may mean, each with what the match is worth.
 */
export function meanings({ names, matches }, term) {
  if (!matches.has(term)) matches.set(term, lookUp(names, term));
  return matches.get(term);
}

function lookUp(names, term) {
  const found = new Map();
  for (const name of names.keys()) {
    const value = worth(term, name);
    if (value > 0) found.set(name, value);
  }
  const isSure = [...found.values()].some((value) => value > WORTH.typo);
  if (isSure || term.length < FORGIVEN) return found;
  for (const name of names.keys()) if (isTypo(term, name)) found.set(name, WORTH.typo);
  return found;
}

const isKnown = ({ forms }, word) => forms.has(fold(word));

/** Whether a word has too little to be judged by: two letters, or a digit among them. */
const isShort = (word) => word.length < 3 || /\d/.test(word);

function isKin({ forms }, form) {
  for (const known of forms.keys()) if (worth(form, known) > 0) return true;
  return false;
}

/**
 * The word as the guide writes it: in its spelling, or with a typo mended; null for what it has no such word for.
 * Pagefind would shorten such a word until something begins with it, and find everything with an x for nonsense.
 */
function written(vocabulary, word) {
  const form = fold(word);
  const known = vocabulary.forms.get(form);
  if (known) return known.has(word) ? word : [...known][0];
  if (isShort(word) || isKin(vocabulary, form)) return word;
  const near = form.length < FORGIVEN ? [] : [...vocabulary.forms.keys()].filter((name) => isTypo(form, name));
  // The shortest is the nearest: the others go on behind what was typed.
  const best = near.sort((a, b) => Number(vocabulary.names.has(b)) - Number(vocabulary.names.has(a)) || a.length - b.length)[0];
  return best === undefined ? null : [...vocabulary.forms.get(best)][0];
}

/** The other spelling, where the guide has two. */
function spelledOtherwise({ forms }, word) {
  return [...(forms.get(fold(word)) ?? [])].find((form) => form !== word) ?? word;
}

function parted(vocabulary, word) {
  if (isKnown(vocabulary, word) || word.length < 4) return [word];
  for (let cut = 1; cut < word.length; cut += 1) {
    const halves = [word.slice(0, cut), word.slice(cut)];
    if (halves.every((half) => vocabulary.names.has(fold(half)))) return halves;
  }
  return [word];
}

function joined(vocabulary, words) {
  const result = [];
  for (let place = 0; place < words.length; place += 1) {
    const pair = words[place] + (words[place + 1] ?? "");
    const isPair = place + 1 < words.length && vocabulary.names.has(fold(pair));
    result.push(isPair ? pair : words[place]);
    if (isPair) place += 1;
  }
  return result;
}

/**
 * @param {Vocabulary} vocabulary
 * @param {string} query - As typed.
 * @returns {string[][]} The ways to read it, without stop words and five at the most: in the guide's spelling, in its
 *   other spelling, with joined words parted, with parted words joined, with everyday words in place of others. There
 *   is none for what the guide has no words for.
 */
export function readings(vocabulary, query) {
  const typed = wordsOf(query);
  const mend = (words) => withoutStops(words).map((word) => written(vocabulary, word)).filter((word) => word !== null);
  const mended = mend(typed);
  const ways = [
    mended,
    mended.map((word) => spelledOtherwise(vocabulary, word)),
    mend(typed.flatMap((word) => parted(vocabulary, word))),
    mend(joined(vocabulary, typed)),
    mend(typed.map((word) => SYNONYMS.get(word) ?? word)),
  ];
  const different = new Map(ways.filter((words) => words.length).map((words) => [words.join(" "), words]));
  return [...different.values()];
}
