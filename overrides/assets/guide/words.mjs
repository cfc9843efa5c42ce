// Words in one form, so that spellings, dashes and accents do not part what belongs together.

const ACCENTS = /\p{M}+/gu;
// The first four hold in the midst of a word, so that a word half typed has the form of the whole one's beginning.
const SPELLINGS = [
  [/z/g, "s"],
  [/ou/g, "o"],
  [/([a-z])\1+/g, "$1"],
  [/c(?=e)/g, "s"],
  [/(?<=[a-z]{2})tre(?=s?$)/, "ter"],
  [/ogue(?=s?$)/, "og"],
  [/^programe/, "program"],
  [/^artefact/, "artifact"],
  [/^grey/, "gray"],
  [/^maths$/, "math"],
];

/**
 * @param {string} text
 * @returns {string[]} Its words in lower case, without accents and apostrophes; a dash parts words.
 */
export function wordsOf(text) {
  const plain = text.normalize("NFKD").replace(ACCENTS, "").replace(/['’]/g, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}+#]+/gu) ?? [];
}

/** @returns {string} The form that British and American spellings of a word share; doubled letters count as one. */
export function fold(word) {
  return SPELLINGS.reduce((form, [ending, other]) => form.replace(ending, other), word);
}
