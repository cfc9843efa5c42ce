// Which words count as the same.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fold, wordsOf } from "../../overrides/assets/guide/words.mjs";

const SAME = [
  "regularisation regularization", "regularised regularized", "optimiser optimizer", "analyse analyze", "colour color",
  "behavioural behavioral", "neighbours neighbors", "favourite favorite", "modelling modeling", "labelled labeled",
  "centre center", "catalogue catalog", "defence defense", "programme program", "artefact artifact", "grey gray",
  "overfitting overfiting", "initialisation initialization", "multicollinearity multicolinearity",
];
for (const pair of SAME) {
  test(`${pair.replace(" ", " and ")} are one word`, () => {
    const [one, other] = pair.split(" ");
    assert.equal(fold(one), fold(other));
  });
}

test("a word half typed begins as the whole one", () => {
  for (const word of ["regularization", "optimizer", "color", "modeling", "overfitting", "normalisation"]) {
    for (let length = 3; length < word.length; length += 1) {
      assert.ok(fold(word).startsWith(fold(word.slice(0, length))), word.slice(0, length));
    }
  }
});

test("dashes part words, accents and apostrophes are nothing", () => {
  assert.deepEqual(wordsOf("Bayes’ theorem: the k-means façade, C++"), ["bayes", "theorem", "the", "k", "means", "facade", "c++"]);
  assert.equal(wordsOf("  The  Bias–Variance trade-off ").map(fold).join(" "), "the bias varianse trade of");
});
