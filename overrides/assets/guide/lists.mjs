// How far the reader has come with a list of items or questions, and a fresh start.

import { button, count, make } from "./dom.mjs";
import { MARKS, put, valueOf } from "./progress.mjs";
import { store } from "./reader.mjs";
import { carried } from "./renames.mjs";
import { questionAt } from "./site.mjs";

function followRenames() {
  const lines = [...document.querySelectorAll("li.item[data-former]")];
  const former = Object.fromEntries(lines.map((line) => [line.id, line.dataset.former.split(" ")]));
  store.change((progress) => carried(progress, former));
}

/** @returns {{section: "ticks"|"marks", keys: string[]}} What the page's list consists of, as far as it shows. */
function contents() {
  const rows = [...document.querySelectorAll(".question-list tbody a")];
  if (rows.length) return { section: "marks", keys: rows.map((link) => questionAt(link.href).slug) };
  const lines = [...document.querySelectorAll(".checklist li.item")].filter((line) => !line.closest("[hidden]"));
  return { section: "ticks", keys: lines.map((line) => line.id) };
}

/** Let the squares of a question list set its marks, one a question. */
function bindMarks() {
  const rows = [...document.querySelectorAll(".question-list tbody tr")].map((row) => ({
    slug: questionAt(row.querySelector("a").href).slug,
    boxes: [...row.querySelectorAll("input")].map((box, place) => ({ box, mark: Object.keys(MARKS)[place] })),
  }));
  for (const { slug, boxes } of rows) {
    for (const { box, mark } of boxes) {
      box.addEventListener("change", () => {
        store.change((progress) => put(progress, "marks", slug, box.checked ? mark : null, Date.now()));
      });
    }
  }
  store.follow((progress) => {
    for (const { slug, boxes } of rows) for (const { box, mark } of boxes) box.checked = valueOf(progress, "marks", slug) === mark;
  });
}

/** Set what stands under each key. */
function write(section, values) {
  store.change((progress) =>
    [...values].reduce((changed, [key, value]) => put(changed, section, key, value, Date.now()), progress),
  );
}

/** Say how much of the list is done, and offer to begin anew. */
export function enhance(place) {
  const bar = make("progress", { "aria-label": "Done" });
  const status = make("span", { role: "status" });
  let undone = new Map();

  const reset = button("Reset this list", () => {
    const { section, keys } = contents();
    const progress = store.read();
    undone = new Map(keys.map((key) => [key, valueOf(progress, section, key)]).filter(([, value]) => value !== null));
    write(section, new Map([...undone.keys()].map((key) => [key, null])));
    undo.hidden = undone.size === 0;
    undo.focus();
  });
  const undo = button("Undo", () => {
    write(contents().section, undone);
    undo.hidden = true;
    reset.focus();
  }, { hidden: true });

  function show() {
    const { section, keys } = contents();
    const progress = store.read();
    const done = keys.filter((key) => valueOf(progress, section, key) !== null).length;
    bar.max = keys.length || 1;
    bar.value = done;
    status.textContent = `${done} of ${count(keys.length, section === "ticks" ? "item" : "question")} ${section === "ticks" ? "done" : "marked"}`;
  }

  followRenames();
  bindMarks();
  place.append(bar, status, reset, undo);
  store.follow(show);
  document.addEventListener("listchange", show);
}
