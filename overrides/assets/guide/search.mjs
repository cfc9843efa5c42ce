// The search dialog.

import { count, make } from "./dom.mjs";
import * as engine from "./engine.mjs";
import { root } from "./site.mjs";

const MOST = 8;
/** Milliseconds after which a pause in typing is taken for the end of a word. */
const PAUSE = 60;

const dialog = document.querySelector(".guide-search");
const input = dialog.querySelector("input");
const selects = [...dialog.querySelectorAll("select")];
const status = dialog.querySelector(".guide-search__status");
const results = dialog.querySelector(".guide-search__results");
/** What pages are that are no questions, by the folder that they lie in. */
const KINDS = { questions: "Category", stages: "Stage", rounds: "Round", roles: "Role", checklists: "Checklist" };
let latest = 0;

const fail = () => { status.textContent = "The search could not be loaded."; };

/** Load what answers, now that the dialog is open, and answer what has been typed meanwhile. */
export function begin() {
  engine.load().then(offerFilters).catch(fail);
  if (input.value && status.dataset.query === undefined) search().catch(fail);
}

function offerFilters({ vocabulary }) {
  for (const select of selects) {
    if (select.length > 1) continue;
    const values = new Set(vocabulary.pages.map((page) => page[select.name]).filter(Boolean));
    select.append(...[...values].map((value) => new Option(value)));
  }
}

async function search() {
  const asked = ++latest;
  const query = input.value.trim();
  if (!query) return show(query, []);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (asked !== latest) return;
  const chosen = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
  const filters = Object.fromEntries(chosen);
  // A later keystroke may have taken over.
  const isLatest = () => asked === latest;
  if (!engine.isLoaded()) engine.glance(query, filters).then((found) => isLatest() && !engine.isLoaded() && list(found), fail);
  const found = await engine.find(query, filters);
  if (isLatest()) show(query, found);
}

function show(query, found) {
  status.textContent = !query ? "" : found.length ? count(found.length, "page") : `Nothing found for “${query}”.`;
  list(found);
  status.dataset.query = query;
}

function list(found) {
  results.replaceChildren(...found.slice(0, MOST).map(makeLine));
}

/** A round may be named as a category is. */
const kindOf = ({ url }) => KINDS[url.split("/")[0]] ?? "";

function makeLine({ page, text }) {
  const link = make("a.guide-search__title", { href: new URL(page.url, root) }, page.title);
  const facts = make("span.guide-search__facts", {}, page.level ? `${page.category} · ${page.level}` : kindOf(page));
  const line = make("li", {}, link, facts);
  const showNames = () => page.aliases.length && line.append(make("p", {}, `Also: ${page.aliases.join(", ")}`));
  // The titles do not wait for the texts.
  if (text) text().then((found) => (found ? line.append(...showPassage(found, link.href)) : showNames()), showNames);
  else showNames();
  return line;
}

/** The sentence that matches, and a link to the step or the item that it stands in: it opens just that. */
function showPassage({ words, step }, address) {
  const sentence = make("p", {}, ...words.flatMap(({ word, isHit }) => [isHit ? make("mark", {}, word) : word, " "]));
  if (!step) return [sentence];
  return [sentence, make("a.guide-search__step", { href: `${address}#${step}` }, `Open it there: ${step.replaceAll("-", " ")}`)];
}

/** Arrow keys go through the results, from the field and back to it. */
function move(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...results.querySelectorAll(".guide-search__title")];
  if (!step || event.target.matches("select") || links.length === 0) return;
  event.preventDefault();
  const line = event.target.closest("li");
  const place = line ? [...results.children].indexOf(line) + step : Math.min(step, 0);
  (place < 0 ? input : links[Math.min(place, links.length - 1)]).focus();
}

input.addEventListener("input", () => search().catch(fail));
for (const select of selects) select.addEventListener("change", () => search().catch(fail));
dialog.addEventListener("keydown", move);
// A hit on the page at hand does not leave it.
results.addEventListener("click", (event) => {
  if (event.target.closest("a") && !event.ctrlKey && !event.metaKey) dialog.close();
});
input.addEventListener("keydown", (event) => {
  // A search field keeps the first Escape for itself, to clear its text.
  if (event.key === "Escape") dialog.close();
  // Enter goes to the first result; it would close the dialog otherwise.
  if (event.key === "Enter") {
    event.preventDefault();
    results.querySelector("a")?.click();
  }
});
