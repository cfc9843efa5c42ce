// What the filters find, count and advise.

import assert from "node:assert/strict";
import { test } from "node:test";

import { candidates, choose, fromAddress, toAddress } from "../../overrides/assets/guide/filter.mjs";

const question = (slug, title, category, level, tags, aliases = []) => ({
  slug, title, category, level, tags, aliases, minutes: 3, roles: ["baker"], rounds: ["tasting"],
});
const DATA = {
  categories: { baking: "Baking", milling: "Milling" },
  tags: { dough: "Dough", oven: "Oven" },
  questions: [
    question("rise", "Why does bread rise?", "baking", "easy", ["dough"], ["yeast"]),
    question("k-means", "Implement k-means on loaves", "baking", "hard", ["oven"]),
    question("colour", "Which colour has a normalised crust?", "milling", "hard", ["oven", "dough"], ["façade"]),
  ],
};
const all = candidates(DATA);
const fitting = (choice, query = "") => [...choose(all, choice, query).fitting];

test("without a choice all questions fit", () => {
  assert.deepEqual(fitting({}), ["rise", "k-means", "colour"]);
});

test("choices hold together", () => {
  assert.deepEqual(fitting({ level: "hard" }), ["k-means", "colour"]);
  assert.deepEqual(fitting({ level: "hard", tag: "dough" }), ["colour"]);
  assert.deepEqual(fitting({ level: "hard", tag: "dough" }, "means"), []);
});

test("words are found in title, alias, tag and category, by their beginnings", () => {
  for (const query of ["bread", "BREAD ris", "yeas", "dough bread", "bak ris"]) assert.deepEqual(fitting({}, query).includes("rise"), true, query);
  assert.deepEqual(fitting({}, "read"), []);
});

test("spellings, dashes and accents do not matter", () => {
  for (const query of ["kmeans", "k means", "K-Means"]) assert.deepEqual(fitting({}, query), ["k-means"], query);
  for (const query of ["color", "colour", "normalized", "facade"]) assert.deepEqual(fitting({}, query), ["colour"], query);
});

test("a count beside a choice says how many would fit with it", () => {
  const { counts } = choose(all, { level: "hard", tag: "dough" }, "");
  assert.deepEqual(Object.fromEntries(counts.level), { easy: 1, hard: 1 });
  assert.deepEqual(Object.fromEntries(counts.tag), { oven: 2, dough: 1 });
  assert.deepEqual(Object.fromEntries(counts.category), { milling: 1 });
  for (const facet of ["level", "tag", "category"]) {
    for (const [value, number] of counts[facet]) {
      assert.equal(fitting({ level: "hard", tag: "dough", [facet]: value }).length, number);
    }
  }
});

test("an empty result says how many would fit without each choice", () => {
  const { fitting: none, without } = choose(all, { level: "easy", tag: "oven" }, "loaves");
  assert.equal(none.size, 0);
  assert.deepEqual(without, { level: 1, tag: 0, words: 0 });
});

test("an address carries a choice, there and back", () => {
  const labels = Object.fromEntries(["category", "level", "mark", "role", "round", "tag"].map((facet) => [facet, { a: "A", b: "B" }]));
  const address = toAddress("?answers=open", { level: "a", tag: "b" }, " k means ");
  assert.equal(address, "?answers=open&level=a&tag=b&words=k+means");
  assert.deepEqual(fromAddress(address, labels), { choice: { level: "a", tag: "b" }, query: "k means" });
  assert.deepEqual(fromAddress("?level=z&tag=toString&role=", labels), { choice: {}, query: "" });
  assert.equal(toAddress(address, {}, ""), "?answers=open");
});
