// Marks: a question's own page sets them, every list of questions shows and counts them.

import { showCounts } from "./counts.mjs";
import { button, make } from "./dom.mjs";
import { bind } from "./keys.mjs";
import { onPage } from "./page.mjs";
import { MARKS, put, renamed, valueOf } from "./progress.mjs";
import { store } from "./reader.mjs";
import { questionAt } from "./site.mjs";

const UNKEPT = "This browser keeps nothing for this site: what you mark is gone when you leave the page.";

/** Mark a question, or take the mark back where it is set already. */
function toggle(slug, mark) {
  store.change((progress) => {
    const isOn = valueOf(progress, "marks", slug) === mark;
    return put(progress, "marks", slug, isOn ? null : mark, Date.now());
  });
}

function offer(place, slug) {
  const choices = Object.entries(MARKS).map(([mark, label]) => button(label, () => toggle(slug, mark), { "data-mark": mark }));
  const title = make("p.guide-marks__title", { id: "guide-marks-title" }, "How well do you know it?");
  const status = make("p.guide-note", { role: "status" });
  place.append(title, make("div.guide-choice", { role: "group", "aria-labelledby": title.id }, ...choices), status);
  Object.entries(MARKS).forEach(([mark, label], index) => {
    bind(String(index + 1), `Mark the question: ${label.toLowerCase()}`, () => toggle(slug, mark));
  });
  store.follow((progress) => {
    const marked = valueOf(progress, "marks", slug);
    for (const choice of choices) choice.setAttribute("aria-pressed", choice.dataset.mark === marked);
    status.textContent = store.isKept ? "" : UNKEPT;
  });
}

/** @returns {{category: string, slug: string, line: HTMLElement}[]} The lines of a page that lead to a question each. */
function findLines(content) {
  const links = content.querySelectorAll(":is(li, h3) > a:first-child[href]");
  return [...links].flatMap((link) => {
    const question = link.previousSibling?.textContent.trim() ? null : questionAt(link.href);
    const parent = link.parentElement;
    return question ? [{ ...question, line: parent.matches("h3") ? parent.nextElementSibling : parent }] : [];
  });
}

function showMarks(lines) {
  const badges = lines.map(({ slug, line }) => ({ slug, line, badge: make("span.guide-badge") }));
  store.follow((progress) => {
    for (const { slug, line, badge } of badges) {
      const mark = valueOf(progress, "marks", slug);
      if (badge.dataset.mark === (mark ?? undefined)) continue;
      if (!mark) {
        badge.remove();
        delete badge.dataset.mark;
        continue;
      }
      badge.dataset.mark = mark;
      badge.textContent = MARKS[mark].toLowerCase();
      line.append(" ", badge);
    }
  });
}

function countLines(content, lines) {
  for (const place of content.querySelectorAll(".guide-counts[data-of]")) {
    const counted = lines.filter(({ category }) => place.dataset.of === "all" || place.dataset.of === category);
    showCounts(place, new Set(counted.map(({ slug }) => slug)));
  }
}

function followRename(slug, former) {
  const moved = Object.fromEntries(former.split(" ").map((name) => [name, slug]));
  store.change((progress) => renamed(progress, moved));
}

onPage("[data-question]", ({ dataset }) => {
  if (dataset.former) followRename(dataset.question, dataset.former);
  offer(document.querySelector(".guide-marks"), dataset.question);
});

onPage(".md-content", (content) => {
  const lines = findLines(content);
  showMarks(lines);
  if (lines.length) countLines(content, lines);
});
