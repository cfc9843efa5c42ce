// Which questions a day brings.

import assert from "node:assert/strict";
import { test } from "node:test";

import { draw } from "../../overrides/assets/guide/daily.mjs";
import { empty, put } from "../../overrides/assets/guide/progress.mjs";

const SLUGS = Array.from({ length: 40 }, (_, number) => `question-${number}`);
const at = (day, hour, minute = 0) => new Date(2026, 4, day, hour, minute).getTime();

test("a day brings the same two from its first minute to its last, in whatever order the questions are listed", () => {
  const two = draw(SLUGS, empty(), at(14, 0));
  assert.equal(new Set(two).size, 2);
  assert.deepEqual(draw(SLUGS, empty(), at(14, 23, 59)), two);
  assert.deepEqual(draw([...SLUGS].reverse(), empty(), at(14, 12)), two);
});

test("another day brings others, and in a month most questions come up", () => {
  const drawn = Array.from({ length: 31 }, (_, day) => draw(SLUGS, empty(), at(day + 1, 9)));
  assert.notDeepEqual(drawn[0], drawn[1]);
  assert.ok(new Set(drawn.flat()).size > 25);
});

test("what is known is not drawn", () => {
  let progress = empty();
  for (const slug of SLUGS.slice(2)) progress = put(progress, "marks", slug, "known", at(13, 12));
  assert.deepEqual(draw(SLUGS, progress, at(14, 9)).sort(), SLUGS.slice(0, 2));
  for (const slug of SLUGS.slice(0, 2)) progress = put(progress, "marks", slug, "known", at(14, 12));
  assert.deepEqual(draw(SLUGS, progress, at(15, 9)), []);
});

test("what is shaky or to learn may be drawn", () => {
  let progress = empty();
  for (const slug of SLUGS) progress = put(progress, "marks", slug, "known", at(13, 12));
  progress = put(progress, "marks", "question-3", "shaky", at(13, 13));
  progress = put(progress, "marks", "question-4", "learn", at(13, 13));
  assert.deepEqual(draw(SLUGS, progress, at(14, 9)).sort(), ["question-3", "question-4"]);
});

test("no mark of the day changes what the day brings", () => {
  let progress = put(empty(), "marks", "question-7", "known", at(13, 12));
  const two = draw(SLUGS, progress, at(14, 1));
  for (const slug of SLUGS) {
    for (const [mark, hour] of [["known", 9], ["shaky", 10], [null, 11]]) {
      progress = put(progress, "marks", slug, mark, at(14, hour));
      assert.deepEqual(draw(SLUGS, progress, at(14, hour, 30)), two);
    }
  }
});
