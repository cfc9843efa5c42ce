// What the store does for a reader whose storage works, is full, is blocked, or holds rubbish.

import assert from "node:assert/strict";
import { test } from "node:test";

import { put, valueOf } from "../../overrides/assets/guide/progress.mjs";
import { Store } from "../../overrides/assets/guide/store.mjs";

class Area {
  texts = new Map();
  isFull = false;
  getItem(key) { return this.texts.get(key) ?? null; }
  removeItem(key) { this.texts.delete(key); }
  setItem(key, text) {
    if (this.isFull) throw new DOMException("full", "QuotaExceededError");
    this.texts.set(key, text);
  }
}

const blocked = () => { throw new DOMException("blocked", "SecurityError"); };
const mark = (store, slug, value, at = Date.now()) => store.change((progress) => put(progress, "marks", slug, value, at));
const markOf = (store, slug) => valueOf(store.read(), "marks", slug);

function storageEvent(key) {
  return Object.assign(new Event("storage"), { key });
}

test("what one page stores, the next one reads", () => {
  const area = new Area();
  mark(new Store(() => area, "guide"), "dropout", "known");
  assert.equal(markOf(new Store(() => area, "guide"), "dropout"), "known");
});

test("two tabs do not overwrite each other", () => {
  const area = new Area();
  const [one, other] = [new Store(() => area, "guide"), new Store(() => area, "guide")];
  mark(one, "dropout", "known");
  mark(other, "k-means", "shaky");
  mark(one, "p-values", "learn");
  for (const store of [one, other]) {
    assert.deepEqual(["dropout", "k-means", "p-values"].map((slug) => markOf(store, slug)), ["known", "shaky", "learn"]);
  }
});

test("a tab hears what another has changed, and that all was cleared, but not of other keys", () => {
  const area = new Area();
  const window = new EventTarget();
  const heard = [];
  new Store(() => area, "guide", window).follow((progress) => heard.push(valueOf(progress, "marks", "dropout")));
  mark(new Store(() => area, "guide"), "dropout", "known");
  window.dispatchEvent(storageEvent("other"));
  window.dispatchEvent(storageEvent("guide"));
  area.texts.clear();
  window.dispatchEvent(storageEvent(null));
  assert.deepEqual(heard, [null, "known", null]);
});

test("a page that comes back with the back button looks again", () => {
  const area = new Area();
  const window = new EventTarget();
  const heard = [];
  new Store(() => area, "guide", window).follow((progress) => heard.push(valueOf(progress, "marks", "dropout")));
  mark(new Store(() => area, "guide"), "dropout", "known");
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  assert.deepEqual(heard, [null, "known"]);
});

test("a change that changes nothing is neither stored nor told", () => {
  const area = new Area();
  const store = new Store(() => area, "guide");
  const heard = [];
  store.follow(() => heard.push("told"));
  store.change((progress) => progress);
  assert.deepEqual(heard, ["told"]);
  assert.equal(area.texts.size, 0);
});

for (const [what, area] of Object.entries({ full: () => Object.assign(new Area(), { isFull: true }), blocked: () => blocked })) {
  test(`with storage that is ${what}, marks hold as long as the page`, () => {
    const made = area();
    const store = new Store(typeof made === "function" ? made : () => made, "guide");
    mark(store, "dropout", "known");
    mark(store, "k-means", "shaky");
    assert.equal(markOf(store, "dropout"), "known");
    assert.equal(markOf(store, "k-means"), "shaky");
    assert.equal(store.isKept, false);
    store.clear();
    assert.equal(markOf(store, "dropout"), null);
  });
}

test("what did not fit is stored as soon as there is room", () => {
  const area = Object.assign(new Area(), { isFull: true });
  const store = new Store(() => area, "guide");
  mark(store, "dropout", "known");
  area.isFull = false;
  mark(store, "k-means", "shaky");
  assert.equal(store.isKept, true);
  assert.equal(markOf(new Store(() => area, "guide"), "dropout"), "known");
});

test("rubbish in the storage is nothing, and is written over", () => {
  const area = new Area();
  area.setItem("guide", '{"format": "study-guide-progress", "marks": [');
  const store = new Store(() => area, "guide");
  assert.equal(markOf(store, "dropout"), null);
  mark(store, "dropout", "known");
  assert.equal(markOf(new Store(() => area, "guide"), "dropout"), "known");
});
