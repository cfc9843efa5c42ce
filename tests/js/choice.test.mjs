// Which items fit a choice, and how an address says it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { belongs, fits, fromAddress, toAddress } from "../../overrides/assets/guide/choice.mjs";

const VALUES = { stage: ["before", "after"], role: ["baker"], format: ["remote", "on-site"], round: ["tasting"], region: ["alps"] };

test("an item without limits fits every choice", () => {
  assert.ok(fits({}, {}));
  assert.ok(fits({}, { stage: "before", format: "remote" }));
});

test("an item fits where its limits name what is chosen, or nothing is chosen", () => {
  assert.ok(fits({ region: "alps uk" }, { region: "uk" }));
  assert.ok(fits({ region: "alps uk" }, { format: "remote" }));
  assert.ok(!fits({ region: "alps uk" }, { region: "k" }));
  assert.ok(!fits({ region: "alps", format: "remote" }, { region: "alps", format: "on-site" }));
});

test("a role's or a round's own list shows only where that one is chosen", () => {
  assert.ok(!belongs({ role: "baker", stage: "before" }, {}));
  assert.ok(!belongs({ role: "baker", stage: "before" }, { role: "miller" }));
  assert.ok(belongs({ role: "baker", stage: "before" }, { role: "baker" }));
  assert.ok(!belongs({ role: "baker", stage: "before" }, { role: "baker", stage: "after" }));
  assert.ok(!belongs({ round: "tasting" }, { role: "baker" }));
});

test("a stage's list shows where no other stage is chosen", () => {
  assert.ok(belongs({ stage: "before" }, {}));
  assert.ok(belongs({ stage: "before" }, { role: "baker" }));
  assert.ok(!belongs({ stage: "before" }, { stage: "after" }));
});

test("a choice comes back from its address, whatever was chosen first", () => {
  for (const choice of [{}, { region: "alps" }, { format: "remote", stage: "after" }, { stage: "before", role: "baker", format: "on-site", round: "tasting", region: "alps" }]) {
    assert.deepEqual(fromAddress(toAddress(choice), VALUES), choice);
  }
  assert.equal(toAddress({ format: "remote", stage: "after" }), toAddress({ stage: "after", format: "remote" }));
});

test("an address without a choice has no question mark, and taking a choice back leaves nothing", () => {
  assert.equal(toAddress({}), "");
  assert.equal(toAddress({ stage: "", role: undefined }), "");
});

test("what an address names and the guide has not is passed over", () => {
  assert.deepEqual(fromAddress("?stage=never&role=baker&colour=red&stage=before", VALUES), { role: "baker" });
  assert.deepEqual(fromAddress("?stage=<script>", VALUES), {});
});
