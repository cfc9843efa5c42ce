// The search dialog. Nothing is loaded until it opens; then Pagefind loads the parts of the index that a query needs.

const MOST = 12;
/** How many letters a word of the query shares with a word that it finds. */
const PREFIX = 3;
const dialog = document.querySelector(".guide-search");
const input = dialog.querySelector("input");
const status = dialog.querySelector(".guide-search__status");
const results = dialog.querySelector(".guide-search__results");
let engine;

function load() {
  engine ??= import(new URL("../../pagefind/pagefind.js", import.meta.url)).then(async (pagefind) => {
    await pagefind.init();
    return pagefind;
  });
  return engine;
}

export function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  load().catch(() => { status.textContent = "The search could not be loaded."; });
}

async function search() {
  const query = input.value.trim();
  if (!query) return show(query, []);
  const pagefind = await load();
  const found = await pagefind.debouncedSearch(query, {}, 80);
  // Null: a later keystroke has taken over.
  if (found === null) return;
  const pages = await Promise.all(found.results.slice(0, MOST).map((result) => result.data()));
  const near = pages.filter((page) => isNear(query, page.excerpt));
  if (query === input.value.trim()) show(query, near, near.length < MOST ? near.length : found.results.length);
}

/**
 * Tell whether an excerpt marks a word that begins like a word of the query, dashes aside. Pagefind shortens a word that it does not
 * know until something begins with it, which helps against typos and finds everything with an x for nonsense.
 */
export function isNear(query, excerpt) {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text]) => [...words(text), words(text).join("")]);
  return words(query).some((word) => marked.some((other) => other.slice(0, PREFIX) === word.slice(0, PREFIX)));
}

function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function show(query, pages, total = 0) {
  status.textContent = !query ? "" : total === 0 ? `Nothing found for “${query}”.` : `${total} ${total === 1 ? "page" : "pages"}`;
  results.replaceChildren(...pages.map(entry));
  status.dataset.query = query;
}

function entry(page) {
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.meta.title;
  const facts = document.createElement("span");
  facts.className = "guide-search__facts";
  facts.textContent = [page.meta.category, page.meta.level].filter(Boolean).join(" · ");
  const excerpt = document.createElement("p");
  // Pagefind escapes the text and adds nothing but <mark>.
  excerpt.innerHTML = page.excerpt;
  const line = document.createElement("li");
  line.append(link, facts, excerpt);
  return line;
}

function isTyping(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

for (const button of document.querySelectorAll(".guide-search-open")) {
  button.hidden = false;
  button.addEventListener("click", open);
}
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
    event.preventDefault();
    open();
  }
});
input.addEventListener("input", search);
input.addEventListener("keydown", (event) => {
  // Enter goes to the first result; it would close the dialog otherwise.
  if (event.key === "Enter") {
    event.preventDefault();
    results.querySelector("a")?.click();
  }
  // A search field keeps the first Escape for itself, to clear its text.
  if (event.key === "Escape") dialog.close();
});
