// What fits into the days left.

import assert from "node:assert/strict";
import { test } from "node:test";

import { plan } from "../../overrides/assets/guide/plan.mjs";

const question = (level, minutes, ...roles) => ({ level, minutes, roles });
const DATA = {
  levels: { easy: "Easy", hard: "Hard" },
  questions: [question("hard", 1, "baker"), question("easy", 15, "baker"), question("easy", 10, "miller")],
};

test("questions of the first level come first, and none after the first that does not fit", () => {
  assert.deepEqual(plan(DATA, "baker", 1), { asked: 2, fitting: 2, daily: 2 });
  const longer = { ...DATA, questions: [...DATA.questions, question("easy", 6, "baker")] };
  assert.deepEqual(plan(longer, "baker", 1), { asked: 3, fitting: 1, daily: 1 });
});

test("with more days more fit, and fewer a day", () => {
  const many = { ...DATA, questions: Array.from({ length: 10 }, () => question("easy", 10, "baker")) };
  assert.deepEqual(plan(many, "baker", 2), { asked: 10, fitting: 4, daily: 2 });
  assert.deepEqual(plan(many, "baker", 365), { asked: 10, fitting: 10, daily: 1 });
});

test("a role that is asked nothing gets nothing", () => {
  assert.deepEqual(plan(DATA, "butcher", 7), { asked: 0, fitting: 0, daily: 0 });
});
