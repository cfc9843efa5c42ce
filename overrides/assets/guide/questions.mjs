// The filters of the list of all questions. They hide lines that are there already: nothing is made anew while typing.

import { button, count, make } from "./dom.mjs";
import { FACETS, UNMARKED, candidates, choose, fromAddress, toAddress } from "./filter.mjs";
import { MARKS, valueOf } from "./progress.mjs";
import { store } from "./reader.mjs";
import { loadQuestions, questionAt } from "./site.mjs";

const NAMES = { category: "Category", level: "Level", mark: "Mark", role: "Role", round: "Round", tag: "Tag" };

function labelsOf({ categories, levels, roles, rounds, tags }) {
  return { category: categories, level: levels, mark: { ...MARKS, [UNMARKED]: "Not marked" }, role: roles, round: rounds, tag: tags };
}

/** @returns {{element: HTMLElement, slugs: string[]}[]} What is hidden with its questions: lines, and headings of lists. */
function findParts(content) {
  const parts = [];
  for (const list of content.querySelectorAll("ul")) {
    const lines = [...list.children].flatMap((line) => {
      const question = line.firstElementChild?.href && questionAt(line.firstElementChild.href);
      return question ? [{ element: line, slugs: [question.slug] }] : [];
    });
    if (lines.length === 0) continue;
    const slugs = lines.flatMap((line) => line.slugs);
    const block = list.closest(".questions") ?? list;
    const above = [block.previousElementSibling, block.previousElementSibling?.previousElementSibling];
    parts.push(...lines, ...[block, ...above].filter(Boolean).map((element) => ({ element, slugs })));
  }
  return parts;
}

function selectFor(facet, labels, change) {
  const options = Object.entries(labels).map(([value, label]) => ({ option: new Option(label, value), label, value }));
  const id = `guide-filter-${facet}`;
  const select = make("select", { change, name: facet, id }, new Option("Any", ""), ...options.map(({ option }) => option));
  const show = (counts) => {
    for (const { option, label, value } of options) {
      const text = `${label} (${counts.get(value) ?? 0})`;
      if (option.textContent !== text) option.textContent = text;
    }
  };
  return { select, show, field: make("div", {}, make("label", { for: id }, NAMES[facet]), select) };
}

function offer(place, data) {
  const labels = labelsOf(data);
  const all = candidates(data);
  const parts = findParts(place.parentElement);
  const words = make("input", { type: "search", name: "words", autocomplete: "off", spellcheck: "false", input: () => apply("replaceState") });
  const fields = Object.fromEntries(FACETS.map((facet) => [facet, selectFor(facet, labels[facet], () => apply("pushState"))]));
  const status = make("p.guide-note", { role: "status" });
  const advice = make("div.guide-advice");
  const reset = button("Clear all filters", () => set({ choice: {}, query: "" }, "pushState"));
  const form = make(
    "form.guide-filter__form", { submit: (event) => event.preventDefault(), role: "search", "aria-label": "Filter the questions" },
    make("label.guide-filter__words", {}, "Words", words), ...FACETS.map((facet) => fields[facet].field),
  );
  place.replaceChildren(form, make("div.guide-filter__result", {}, status, reset), advice);

  const chosen = () => Object.fromEntries(FACETS.map((facet) => [facet, fields[facet].select.value]));

  function set({ choice, query }, way) {
    for (const facet of FACETS) fields[facet].select.value = choice[facet] ?? "";
    words.value = query;
    apply(way);
  }

  function drop(name) {
    const choice = { ...chosen(), [name]: "" };
    set({ choice, query: name === "words" ? "" : words.value }, "pushState");
  }

  function advise(result, choice) {
    const ways = Object.entries(result.without).filter(([, number]) => number > 0);
    const buttons = ways.map(([name, number]) => {
      const value = name === "words" ? `“${words.value.trim()}”` : labels[name][choice[name]];
      return button(`Drop ${(NAMES[name] ?? "words").toLowerCase()} ${value}: ${count(number, "question")}`, () => drop(name));
    });
    const text = ways.length ? "No question fits all of this." : "No question fits any two of these together: clear the filters.";
    advice.replaceChildren(make("p", {}, text), ...buttons);
  }

  function apply(way) {
    const choice = chosen();
    const result = choose(all, choice, words.value);
    for (const { element, slugs } of parts) {
      const isHidden = !slugs.some((slug) => result.fitting.has(slug));
      if (element.hidden !== isHidden) element.hidden = isHidden;
    }
    for (const facet of FACETS) fields[facet].show(result.counts[facet]);
    const isEmpty = result.fitting.size === 0;
    status.textContent = `${result.fitting.size} of ${count(all.length, "question")}`;
    reset.hidden = !words.value.trim() && !Object.values(choice).some(Boolean);
    advice.hidden = !isEmpty;
    if (isEmpty) advise(result, choice);
    if (way) history[way](history.state, "", location.pathname + toAddress(location.search, choice, words.value) + location.hash);
  }

  store.follow((progress) => {
    for (const candidate of all) candidate.values.mark = [valueOf(progress, "marks", candidate.slug) ?? UNMARKED];
    apply();
  });
  const read = () => set(fromAddress(location.search, labels));
  window.addEventListener("popstate", read);
  read();
}

/** Load what the filters need, and put them in place. */
export function enhance(place) {
  const fail = () => { place.textContent = "The filters could not be loaded."; };
  loadQuestions().then((data) => offer(place, data), fail);
}
