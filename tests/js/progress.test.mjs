// What a reader's progress does: marks, merges, files. Days are those of the machine that runs the tests.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  Unreadable, decode, difference, empty, encode, markAt, merge, morning, notAfter, put, renamed, salvage, size, tally, valueOf,
} from "../../overrides/assets/guide/progress.mjs";

const NOON = new Date(2026, 4, 14, 12).getTime();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const marked = (...entries) => entries.reduce((progress, [slug, mark, at]) => put(progress, "marks", slug, mark, at), empty());

test("a mark is there until it is taken back", () => {
  const progress = marked(["dropout", "shaky", NOON]);
  assert.equal(valueOf(progress, "marks", "dropout"), "shaky");
  assert.equal(valueOf(put(progress, "marks", "dropout", null, NOON + 1), "marks", "dropout"), null);
  assert.equal(valueOf(progress, "marks", "constructor"), null);
});

test("a merge keeps the later of two marks, whichever side it is on", () => {
  const early = marked(["dropout", "learn", NOON], ["k-means", "known", NOON + 2]);
  const late = marked(["dropout", "known", NOON + 1], ["k-means", "shaky", NOON]);
  for (const merged of [merge(early, late), merge(late, early)]) {
    assert.equal(valueOf(merged, "marks", "dropout"), "known");
    assert.equal(valueOf(merged, "marks", "k-means"), "known");
  }
});

test("a merge of two marks of the same moment does not depend on the order", () => {
  const one = marked(["dropout", "learn", NOON]);
  const other = marked(["dropout", "known", NOON]);
  assert.equal(encode(merge(one, other)), encode(merge(other, one)));
});

test("a mark that was taken back later does not return with a merge", () => {
  const file = marked(["dropout", "learn", NOON]);
  const browser = put(file, "marks", "dropout", null, NOON + 1);
  assert.equal(valueOf(merge(browser, file), "marks", "dropout"), null);
});

test("what is merged with itself stays as it is", () => {
  const progress = put(marked(["dropout", "learn", NOON]), "ticks", "iron-the-shirt", true, NOON);
  assert.equal(encode(merge(progress, progress)), encode(progress));
});

test("the state of the morning outlives what is marked during the day", () => {
  let progress = marked(["dropout", "known", NOON - DAY]);
  for (const [mark, hours] of [["learn", 0], ["known", 1], ["shaky", 2]]) {
    progress = put(progress, "marks", "dropout", mark, NOON + hours * HOUR);
    assert.equal(markAt(progress, "dropout", morning(NOON)), "known");
  }
  assert.equal(markAt(progress, "dropout", morning(NOON + DAY)), "shaky");
  assert.equal(markAt(progress, "dropout", morning(NOON - DAY)), null);
  assert.equal(markAt(progress, "k-means", morning(NOON)), null);
});

test("a mark follows a renamed question, and the later of two wins", () => {
  const progress = marked(["old-name", "shaky", NOON], ["older-name", "learn", NOON - 1], ["k-means", "known", NOON]);
  const moved = renamed(progress, { "old-name": "dropout", "older-name": "dropout" });
  assert.deepEqual([...moved.marks.keys()].sort(), ["dropout", "k-means"]);
  assert.equal(valueOf(moved, "marks", "dropout"), "shaky");
  assert.equal(renamed(moved, { "old-name": "dropout" }), moved);
});

test("questions are counted by mark", () => {
  const progress = marked(["a", "known", NOON], ["b", "shaky", NOON], ["c", "learn", NOON], ["d", null, NOON], ["x", "known", NOON]);
  assert.deepEqual(tally(progress, ["a", "b", "c", "d", "e"]), { known: 1, shaky: 1, learn: 1, open: 2 });
  assert.deepEqual(size(put(progress, "ticks", "t", true, NOON)), { marks: 4, ticks: 1 });
});

test("what is written can be read again", () => {
  let progress = marked(["dropout", "known", NOON - DAY], ["dropout", "learn", NOON], ["k-means", null, NOON]);
  progress = put(put(progress, "ticks", "iron-the-shirt", true, NOON), "settings", "days", 7, NOON);
  assert.deepEqual(decode(encode(progress)), progress);
  assert.deepEqual(salvage(encode(progress)), progress);
});

const BROKEN = {
  "not JSON": "marks: dropout",
  "nothing": "",
  "a list": "[1, 2]",
  "null": "null",
  "another program's": '{"version": 1, "marks": {}}',
  "a later version's": '{"format": "study-guide-progress", "version": 2}',
  "an unknown mark": '{"format": "study-guide-progress", "version": 1, "marks": {"a": {"value": "great", "at": 1}}}',
  "an inherited name as a mark": '{"format": "study-guide-progress", "version": 1, "marks": {"a": {"value": "toString", "at": 1}}}',
  "no date": '{"format": "study-guide-progress", "version": 1, "marks": {"a": {"value": "known"}}}',
  "a key that is no slug": '{"format": "study-guide-progress", "version": 1, "ticks": {"__proto__": {"value": true, "at": 1}}}',
  "a broken past": '{"format": "study-guide-progress", "version": 1, "marks": {"a": {"value": "known", "at": 1, "before": 3}}}',
};
for (const [what, text] of Object.entries(BROKEN)) {
  test(`a file with ${what} is refused with a sentence, and storage with it is no more than empty`, () => {
    assert.throws(() => decode(text), (error) => error instanceof Unreadable && /^This file .*\.$/.test(error.message));
    assert.deepEqual(size(salvage(text)), { marks: 0, ticks: 0 });
  });
}

test("of storage that is rubbish in part, the rest is kept", () => {
  const text = '{"format": "study-guide-progress", "version": 1, "marks": {"a": 3, "b": {"value": "known", "at": 1}}, "ticks": "x"}';
  assert.deepEqual([...salvage(text).marks.keys()], ["b"]);
});

test("an import says what it will add, change and leave", () => {
  const browser = marked(["a", "known", NOON], ["b", "shaky", NOON], ["same", "known", NOON]);
  const file = marked(["a", "learn", NOON + 1], ["b", "learn", NOON - 1], ["c", "known", NOON], ["same", "known", NOON + 5]);
  assert.deepEqual(difference(browser, file), { added: 1, changed: 1, kept: 1 });
});

test("an entry from the future counts as one of now", () => {
  const file = marked(["a", "learn", NOON + 365 * DAY]);
  const later = put(merge(empty(), notAfter(file, NOON)), "marks", "a", "known", NOON + 1);
  assert.equal(valueOf(merge(later, notAfter(file, NOON)), "marks", "a"), "known");
});
