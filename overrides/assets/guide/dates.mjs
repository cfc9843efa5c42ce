// Hands out a checklist's dated items as a calendar file, dated back from the day of the interview.

import { calendar } from "./calendar.mjs";
import { make } from "./dom.mjs";

function textOf(element) {
  const words = [...element.childNodes].filter((node) => !node.classList?.contains("headerlink"));
  return words.map((node) => node.textContent).join("").trim().replace(/\s+/g, " ");
}

/** @returns {import("./calendar.mjs").Dated[]} The groups of a page that show and have a time. */
export function datedGroups(root) {
  return [...root.querySelectorAll(".group")].flatMap((group) => {
    const lines = [...group.querySelectorAll("li.item[data-day]")].filter((line) => !line.closest("[hidden]"));
    if (lines.length === 0) return [];
    const headings = [group.closest(".part").querySelector("h2"), group.querySelector("h3")].filter(Boolean);
    const items = lines.map((line) => textOf(line.querySelector("label")));
    return [{ id: lines[0].id, title: headings.map(textOf).join(": "), day: Number(lines[0].dataset.day), items }];
  });
}

function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  make("a", { href: url, download: name }).click();
  // Not at once: Safari has not read it yet.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Offer the file, where the page has an item with a time. */
export function enhance(place) {
  if (!document.querySelector("li.item[data-day]")) return;
  const day = make("input", { type: "date", required: true });
  const send = (event) => {
    event.preventDefault();
    const address = location.href.split("#")[0];
    download("interview.ics", calendar(datedGroups(document), day.value, address, new Date()));
  };
  const submit = make("button.guide-button", { type: "submit" }, "Calendar file");
  place.append(make("form.guide-form", { submit: send }, make("label", {}, "Day of the interview", day), submit));
}
