// How a query is read and how pages are ranked, on a small vocabulary.

import assert from "node:assert/strict";
import { test } from "node:test";

import { rank } from "../../overrides/assets/guide/ranking.mjs";
import { isTypo, learn, makeVocabulary, readings, unknownLetters } from "../../overrides/assets/guide/vocabulary.mjs";

const DATA = {
  pages: [
    ["a", "questions/fundamentals/regularisation/", "What is regularisation?", "Fundamentals", "Core", ["lasso"]],
    ["b", "questions/ml-coding/k-means/", "Implement k-means clustering", "ML coding", "Core", []],
    ["c", "questions/models/dropout/", "What does dropout do?", "Models", "Core", []],
    ["d", "stages/after/offer/", "The offer", "", "", []],
    ["e", "questions/fundamentals/overfitting/", "What is overfitting?", "Fundamentals", "Core", []],
    ["f", "questions/fundamentals/prevent-overfitting/", "How do you prevent overfitting?", "Fundamentals", "Core", []],
  ],
};
const vocabulary = makeVocabulary(DATA);
learn(vocabulary, ["normalised", "normalized", "silhouette", "weights"]);
const read = (query) => readings(vocabulary, query).map((words) => words.join(" "));
const ranked = (query, hits = []) => rank(vocabulary, readings(vocabulary, query), hits).map(({ page }) => page.id);

test("a query is asked in the guide's spelling, without stop words", () => {
  assert.deepEqual(read("what is regularization"), ["regularisation"]);
});

test("where the guide has two spellings, both are asked, the typed one first", () => {
  assert.deepEqual(read("normalized weights"), ["normalized weights", "normalised weights"]);
});

test("what the guide has no words for is not asked", () => {
  assert.deepEqual(read("xyzzyplugh"), []);
  assert.deepEqual(read("xyzzyplugh lasso"), ["lasso"]);
});

test("joined words are parted, parted words joined", () => {
  assert.ok(read("kmeans").includes("k means"));
  assert.ok(read("drop out").includes("dropout"));
});

test("one typo in a word of five letters is mended, in a title or in a text, also in the midst of typing", () => {
  assert.ok(read("regulrisation").includes("regularisation"));
  assert.ok(read("silhouete").includes("silhouette"));
  assert.ok(read("silhuoet").includes("silhouette"));
  assert.deepEqual(read("regularis"), ["regularis"]);
});

test("everyday words are asked for in the guide's", () => {
  assert.ok(read("salary").includes("offer"));
});

test("no query is asked in more than five ways", () => {
  for (const query of ["drop out kmeans salary regulrization the", "", "k k k k k", "ab cd ef gh ij kl"]) assert.ok(read(query).length <= 5);
});

test("a typo is one letter more, less or changed, or two swapped", () => {
  for (const typed of ["dropot", "droppout", "drapout", "drpoout", "xropout", "ropout", "dro", "drap"]) assert.ok(isTypo(typed, "dropout"), typed);
  for (const typed of ["drapot", "outdrop", "tuopord"]) assert.ok(!isTypo(typed, "dropout"), typed);
});

test("the page that a query names comes first, whatever the texts say", () => {
  const hits = [[{ id: "b", score: 9 }, { id: "a", score: 1 }]];
  assert.equal(ranked("regularization", hits)[0], "a");
  assert.equal(ranked("lasso", hits)[0], "a");
  assert.equal(ranked("overfiting", [[{ id: "f", score: 9 }, { id: "e", score: 8 }]])[0], "e");
  assert.equal(ranked("prevent overfitting")[0], "f");
});

test("without a name, the texts decide", () => {
  assert.deepEqual(ranked("weights", [[{ id: "c", score: 3 }, { id: "a", score: 9 }]]), ["a", "c"]);
});

test("what does not fit the filters is not shown", () => {
  const found = rank(vocabulary, readings(vocabulary, "overfitting"), [], [], (page) => page.category === "Models");
  assert.deepEqual(found, []);
});

test("lists of words are asked for only where no name has a word", () => {
  assert.deepEqual([...unknownLetters(vocabulary, "the regularization of zebras and silhouettes")], ["z", "s"]);
});
