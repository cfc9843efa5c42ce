// Which sentence of a page a search shows.

import assert from "node:assert/strict";
import { test } from "node:test";

import { passage } from "../../overrides/assets/guide/passage.mjs";

const TITLE = "What does yeast do?";
const CONTENT = `${TITLE} Short answer It turns sugar into gas. Case Without yeast the dough, and its gas, stay flat. ${TITLE} levain, sourdough yeast Baking`;
const WORDS = CONTENT.split(" ");
const ANCHORS = [
  { element: "h1", id: "what-does-yeast-do", location: 0 },
  { element: "div", id: "short-answer", location: 6 },
  { element: "div", id: "case", location: 12 },
];
const found = (...words) => {
  const locations = WORDS.flatMap((word, place) => (words.some((wanted) => word.startsWith(wanted)) ? [place] : []));
  return passage({ content: CONTENT, locations, anchors: ANCHORS, meta: { title: TITLE } });
};
const textOf = ({ words }) => words.map(({ word }) => word).join(" ");
const hitsOf = ({ words }) => words.filter(({ isHit }) => isHit).map(({ word }) => word);

test("the sentence with the most of the words is shown, with its step", () => {
  const best = found("yeast", "gas");
  assert.equal(textOf(best), "Without yeast the dough, and its gas, stay flat.");
  assert.deepEqual(hitsOf(best), ["yeast", "gas,"]);
  assert.equal(best.step, "case");
});

test("of sentences with as many, the first is shown", () => {
  assert.equal(textOf(found("gas")), "It turns sugar into gas.");
  assert.equal(found("gas").step, "short-answer");
});

test("neither the title nor hidden names are a passage", () => {
  assert.equal(found("What"), null);
  assert.equal(found("levain", "Baking"), null);
  assert.equal(passage({ content: TITLE, locations: [2], anchors: [], meta: { title: TITLE } }), null);
});

test("of a long sentence the part around the first hit is shown", () => {
  const content = `${TITLE} ${"flour ".repeat(60)}salt ${"water ".repeat(60)}end. ${TITLE}`;
  const { words } = passage({ content, locations: [64], anchors: [], meta: { title: TITLE } });
  assert.equal(words.length, 32);
  assert.equal(words[8].word, "salt");
  assert.ok(words[8].isHit);
});
