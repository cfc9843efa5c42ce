// Ticks on checklist items: an item has the same tick on every page that shows it.

import { onPage } from "./page.mjs";
import { put, valueOf } from "./progress.mjs";
import { store } from "./reader.mjs";

onPage(".md-content", (content) => {
  const lines = [...content.querySelectorAll("li.item[id]")];
  const boxes = lines.map((line) => ({ id: line.id, box: line.querySelector("input[type=checkbox]") }));
  if (boxes.length === 0) return;
  for (const { id, box } of boxes) {
    box.addEventListener("change", () => {
      store.change((progress) => put(progress, "ticks", id, box.checked || null, Date.now()));
    });
  }
  store.follow((progress) => {
    for (const { id, box } of boxes) box.checked = valueOf(progress, "ticks", id) === true;
  });
});
