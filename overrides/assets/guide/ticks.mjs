// Ticks on checklist items: an item has the same tick on every page that shows it.

import { put, valueOf } from "./progress.mjs";
import { store } from "./reader.mjs";

const boxes = [...document.querySelectorAll("li.item[id]")].map((line) => ({
  id: line.id,
  box: line.querySelector("input[type=checkbox]"),
}));

for (const { id, box } of boxes) {
  box.addEventListener("change", () => {
    store.change((progress) => put(progress, "ticks", id, box.checked || null, Date.now()));
  });
}

if (boxes.length) {
  store.follow((progress) => {
    for (const { id, box } of boxes) box.checked = valueOf(progress, "ticks", id) === true;
  });
}
