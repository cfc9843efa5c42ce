// Ticks of items that have a new id.

import assert from "node:assert/strict";
import { test } from "node:test";

import { empty, put, valueOf } from "../../overrides/assets/guide/progress.mjs";
import { carried } from "../../overrides/assets/guide/renames.mjs";

const ticked = (id, value = true) => put(empty(), "ticks", id, value, 5);

test("a tick moves from any former id, with its time", () => {
  const moved = carried(ticked("bun"), { loaf: ["bread", "bun"] });
  assert.equal(valueOf(moved, "ticks", "loaf"), true);
  assert.equal(moved.ticks.get("loaf").at, 5);
});

test("what was done to the item under its present id holds", () => {
  const progress = put(ticked("bread"), "ticks", "loaf", null, 1);
  assert.equal(carried(progress, { loaf: ["bread"] }), progress);
});

test("a tick that was taken back does not move", () => {
  const progress = ticked("bread", null);
  assert.equal(carried(progress, { loaf: ["bread"] }), progress);
});
