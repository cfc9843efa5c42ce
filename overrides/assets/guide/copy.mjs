// The page of the reader's progress: counts, and a copy of it to save, to load and to clear.

import { showCounts } from "./counts.mjs";
import { button, count, make } from "./dom.mjs";
import { Unreadable, decode, difference, encode, merge, notAfter, renamed, size } from "./progress.mjs";
import { followRenames, store } from "./reader.mjs";
import { loadQuestions } from "./site.mjs";

const LARGEST = 10_000_000;

function save() {
  const { marks, ticks } = size(store.read());
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const address = URL.createObjectURL(new Blob([encode(store.read())], { type: "application/json" }));
  make("a", { href: address, download: `study-progress-${day}.json` }).click();
  URL.revokeObjectURL(address);
  return `Saved ${count(marks, "mark")} and ${count(ticks, "tick")}.`;
}

async function load(file) {
  if (file.size > LARGEST) throw new Unreadable("This file is too large for a copy of your progress.");
  const written = notAfter(decode(await file.text()), Date.now());
  const { former_slugs: former } = await loadQuestions();
  const incoming = renamed(written, former);
  const { added, changed, kept } = difference(store.read(), incoming);
  store.change((progress) => merge(progress, incoming));
  return `Loaded: ${added} added, ${changed} changed because the file’s are later, ${kept} kept because yours are later.`;
}

function fileField(take) {
  const field = make("input", { type: "file", accept: ".json,application/json", id: "guide-file" });
  field.addEventListener("change", () => {
    if (field.files[0]) take(field.files[0]);
    // The same file may be chosen again.
    field.value = "";
  });
  return make("label.guide-button", { for: field.id }, "Load a file", field);
}

function clearControl(say) {
  const ask = button("Clear everything", () => {
    const { marks, ticks } = size(store.read());
    question.textContent = `Forget ${count(marks, "mark")} and ${count(ticks, "tick")}? A copy that you saved stays.`;
    show(true);
    keep.focus();
  });
  const question = make("p");
  const forget = button("Forget them", () => {
    store.clear();
    show(false);
    say("Everything is cleared.");
  });
  const keep = button("Keep them", () => show(false));
  const sure = make("div.guide-sure", { role: "group", "aria-label": "Clear everything" }, question, forget, keep);
  const show = (isAsking) => {
    sure.hidden = !isAsking;
    ask.hidden = isAsking;
    if (!isAsking) ask.focus();
  };
  sure.hidden = true;
  return [ask, sure];
}

function offer(place) {
  const status = make("p.guide-note", { role: "status" });
  const say = (sentence) => { status.textContent = sentence; };
  const take = (file) => load(file).then(say, (error) => {
    say(error instanceof Unreadable ? `${error.message} Nothing has changed.` : "The file could not be read. Nothing has changed.");
  });
  const [ask, sure] = clearControl(say);
  place.replaceChildren(button("Save to a file", () => say(save())), fileField(take), ask, sure, status);
}

async function countQuestions() {
  const { questions } = await loadQuestions();
  for (const place of document.querySelectorAll(".guide-counts[data-of]")) {
    const counted = questions.filter(({ category }) => place.dataset.of === "all" || place.dataset.of === category);
    showCounts(place, counted.map(({ slug }) => slug));
  }
}

/** Offer what can be done with the copy, and count the marks. */
export function enhance(place) {
  offer(place);
  countQuestions().then(followRenames);
}
