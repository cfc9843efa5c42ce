// One control, and a key, for all the answers of a page.

import { button, make } from "./dom.mjs";
import { bind, showKeys } from "./keys.mjs";
import { onPage } from "./page.mjs";

const ADDRESS = "answers";

function enhance(place) {
  const answers = [...document.querySelectorAll(".md-content details:has(> .answer)")];
  if (answers.length === 0) return;
  const areOpen = () => answers.every((answer) => answer.open);
  const label = () => (areOpen() ? "Close all answers" : "Open all answers");
  const control = button(label(), () => openAll(!areOpen()));

  function openAll(open) {
    for (const answer of answers) answer.open = open;
    const address = new URL(location.href);
    if (open) address.searchParams.set(ADDRESS, "open");
    else address.searchParams.delete(ADDRESS);
    history.replaceState(history.state, "", address);
  }

  function openNext() {
    const next = answers.find((answer) => !answer.open);
    if (!next) return;
    next.open = true;
    next.querySelector("summary").focus();
  }

  place.append(control, button("Keys", showKeys, { "data-opens": "keys" }));
  for (const answer of answers) answer.addEventListener("toggle", () => { control.textContent = label(); });
  bind("o", "Open the next step of the answer", openNext);
  bind("a", "Open or close all answers", () => openAll(!areOpen()));
  if (new URLSearchParams(location.search).get(ADDRESS) === "open") openAll(true);
}

onPage(".answer-tools", enhance);
