// What a reader has marked, ticked and chosen, as one document of dated entries. Neither page nor storage is known here.

const FORMAT = "study-guide-progress";
const VERSION = 1;
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What a question can be marked as, from the best known, each with its label. */
export const MARKS = { known: "Know it", shaky: "Shaky", learn: "To learn" };

const isMark = (value) => value === null || (typeof value === "string" && Object.hasOwn(MARKS, value));
const isTick = (value) => value === null || value === true;
const isSetting = (value) => value === null || ["string", "number", "boolean"].includes(typeof value);
const SECTIONS = { marks: isMark, ticks: isTick, settings: isSetting };

/**
 * @typedef {{value: any, at: number, before?: {value: any, at: number}}} Entry
 *   What holds since `at`; null where it was taken back. `before` held at the end of an earlier day.
 * @typedef {{marks: Map<string, Entry>, ticks: Map<string, Entry>, settings: Map<string, Entry>}} Progress
 */

/** The sentence that tells a reader why a file cannot be read. */
export class Unreadable extends Error {}

/** @returns {Progress} Nothing marked, ticked or chosen. */
export function empty() {
  return { marks: new Map(), ticks: new Map(), settings: new Map() };
}

/**
 * @param {number} time
 * @returns {number} When that day began where the reader is.
 */
export function morning(time) {
  return new Date(time).setHours(0, 0, 0, 0);
}

/**
 * @param {Progress} progress
 * @param {"marks"|"ticks"|"settings"} section
 * @param {string} key - A question's slug, a checklist item's id or a setting's name.
 * @param {any} value - Null takes back what was there: an entry stays, so that a merge does not bring the old one back.
 * @param {number} now
 * @returns {Progress} The progress with that entry.
 */
export function put(progress, section, key, value, now) {
  const old = progress[section].get(key);
  const before = old && old.at < morning(now) ? { value: old.value, at: old.at } : old?.before;
  const entry = before && section === "marks" ? { value, at: now, before } : { value, at: now };
  return { ...progress, [section]: new Map(progress[section]).set(key, entry) };
}

/** @returns {any} What stands under a key, or null. */
export function valueOf(progress, section, key) {
  return progress[section].get(key)?.value ?? null;
}

/** @returns {string|null} How a question was marked at a time; earlier states of the same day are forgotten. */
export function markAt(progress, slug, time) {
  const entry = progress.marks.get(slug);
  const state = [entry, entry?.before].find((known) => known && known.at < time);
  return state?.value ?? null;
}

/**
 * Of two entries the later one holds; of two of the same moment, the same one whichever comes first.
 * @param {Progress} one
 * @param {Progress} other
 * @returns {Progress}
 */
export function merge(one, other) {
  const merged = empty();
  for (const section of Object.keys(SECTIONS)) {
    merged[section] = new Map(one[section]);
    for (const [key, entry] of other[section]) add(merged[section], key, entry);
  }
  return merged;
}

function add(entries, key, entry) {
  const present = entries.get(key);
  if (!present || isLater(entry, present)) entries.set(key, entry);
}

function isLater(entry, present) {
  if (entry.at !== present.at) return entry.at > present.at;
  return JSON.stringify(entry) > JSON.stringify(present);
}

/**
 * @param {Progress} progress
 * @param {Record<string, string>} former - From each former slug of a question to its present one.
 * @returns {Progress} The same marks under the present slugs; the same object where none has changed.
 */
export function renamed(progress, former) {
  const old = [...progress.marks.keys()].filter((slug) => Object.hasOwn(former, slug));
  if (old.length === 0) return progress;
  const marks = new Map(progress.marks);
  for (const slug of old) {
    const entry = marks.get(slug);
    marks.delete(slug);
    add(marks, former[slug], entry);
  }
  return { ...progress, marks };
}

/**
 * @param {Progress} progress
 * @param {Iterable<string>} slugs
 * @returns {{known: number, shaky: number, learn: number, open: number}} How many of the questions have each mark.
 */
export function tally(progress, slugs) {
  const counts = { known: 0, shaky: 0, learn: 0, open: 0 };
  for (const slug of slugs) counts[valueOf(progress, "marks", slug) ?? "open"] += 1;
  return counts;
}

/** @returns {{marks: number, ticks: number}} How many marks and ticks there are, those taken back left out. */
export function size(progress) {
  const held = (section) => [...progress[section].values()].filter((entry) => entry.value !== null).length;
  return { marks: held("marks"), ticks: held("ticks") };
}

/**
 * @param {Progress} progress - What the browser holds.
 * @param {Progress} incoming - What a file brings.
 * @returns {{added: number, changed: number, kept: number}} What a merge does to marks and ticks: how many it adds,
 *   how many change because the file's are later, and how many stay although the file says otherwise.
 */
export function difference(progress, incoming) {
  const found = { added: 0, changed: 0, kept: 0 };
  const merged = merge(progress, incoming);
  for (const section of ["marks", "ticks"]) {
    for (const [key, entry] of incoming[section]) {
      const old = valueOf(progress, section, key);
      if (old === entry.value) continue;
      if (valueOf(merged, section, key) === old) found.kept += 1;
      else found[old === null ? "added" : "changed"] += 1;
    }
  }
  return found;
}

/** @returns {string} The progress as text, the same for the same progress. */
export function encode(progress) {
  const sections = Object.keys(SECTIONS).map((section) => [section, Object.fromEntries([...progress[section]].sort())]);
  return JSON.stringify({ format: FORMAT, version: VERSION, ...Object.fromEntries(sections) });
}

/**
 * @param {string} text
 * @returns {Progress}
 * @throws {Unreadable} The text is not such a document, or part of it is broken.
 */
export function decode(text) {
  const written = parse(text);
  if (written?.format !== FORMAT) throw new Unreadable("This file is not a copy of your progress.");
  if (written.version !== VERSION) throw new Unreadable("This file comes from a later version of the guide.");
  const progress = empty();
  for (const section of Object.keys(SECTIONS)) {
    for (const [key, entry] of Object.entries(written[section] ?? {})) {
      if (!isEntry(section, key, entry)) throw new Unreadable(`This file is damaged: its ${section} cannot be read.`);
      progress[section].set(key, entry);
    }
  }
  return progress;
}

/** @returns {Progress} What can be read of a stored text; of rubbish, nothing. */
export function salvage(text) {
  const progress = empty();
  const written = parse(text);
  if (written?.format !== FORMAT) return progress;
  for (const section of Object.keys(SECTIONS)) {
    const entries = Object.entries(written[section] ?? {}).filter(([key, entry]) => isEntry(section, key, entry));
    progress[section] = new Map(entries);
  }
  return progress;
}

/**
 * @param {Progress} progress
 * @param {number} now
 * @returns {Progress} The same with no entry from the future: it would win every merge to come.
 */
export function notAfter(progress, now) {
  const clamp = (entry) => (entry.at > now ? { ...entry, at: now } : entry);
  const sections = Object.keys(SECTIONS).map((section) => [
    section,
    new Map([...progress[section]].map(([key, entry]) => [key, clamp(entry)])),
  ]);
  return Object.fromEntries(sections);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isEntry(section, key, entry) {
  return KEY.test(key) && isState(section, entry) && (entry.before === undefined || isState(section, entry.before));
}

function isState(section, state) {
  return typeof state === "object" && state !== null && Number.isFinite(state.at) && SECTIONS[section](state.value);
}
