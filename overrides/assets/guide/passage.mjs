// The sentence of a page that a search has found, and the step that it stands in.

const LONGEST = 32;
const END = /[.?!]["”’)]*$/;

/** @returns {[number, number][]} Where each sentence begins and ends: also where a step or a heading begins. */
function sentencesOf(words, anchors) {
  const starts = new Set([...anchors.map(({ location }) => location), words.length]);
  const ends = words.flatMap((word, place) => (END.test(word) || starts.has(place + 1) ? [place + 1] : []));
  return ends.map((end, index) => [index ? ends[index - 1] : 0, end]);
}

/** Of a sentence that is too long, the part that begins shortly before the first hit. */
function shortened([start, end], firstHit) {
  if (end - start <= LONGEST) return [start, end];
  const from = Math.max(start, Math.min(firstHit - LONGEST / 4, end - LONGEST));
  return [from, from + LONGEST];
}

/**
 * @param {{content: string, locations: number[], anchors: {element: string, id: string, location: number}[],
 *   meta: {title: string}}} text - What Pagefind knows of a page that it found; places are counted in words.
 * @returns {{words: {word: string, isHit: boolean}[], step: string|null}|null} The sentence with the most of the words
 *   that were found, and the id of its step; null where they stand in the title and in hidden names alone.
 */
export function passage({ content, locations, anchors, meta }) {
  // The page begins with its title; behind its text, the title and other names stand once more, hidden.
  const words = content.slice(0, content.lastIndexOf(meta.title)).trim().split(/\s+/);
  const hits = new Set(locations);
  let best = { found: 0 };
  for (const [start, end] of sentencesOf(words, anchors).slice(1)) {
    const places = [...hits].filter((place) => place >= start && place < end);
    const found = new Set(places.map((place) => words[place].toLowerCase())).size;
    if (found > best.found) best = { found, range: shortened([start, end], Math.min(...places)), first: Math.min(...places) };
  }
  if (!best.range) return null;
  const [from, to] = best.range;
  const step = anchors.filter(({ element, location }) => element !== "h1" && location <= best.first).at(-1);
  const shown = words.slice(from, to).map((word, index) => ({ word, isHit: hits.has(from + index) }));
  return { words: shown, step: step?.id ?? null };
}
