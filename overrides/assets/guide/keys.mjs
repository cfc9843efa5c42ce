// Keys for what a page offers, and the dialog that shows them.

import { button, make } from "./dom.mjs";
import { onPage } from "./page.mjs";

const bindings = new Set();
let help;

/**
 * Give a key to what the page offers.
 * @param {string} key - As `KeyboardEvent.key` names it.
 * @param {string} does - What it does, for the dialog.
 * @param {() => void} act
 */
export function bind(key, does, act) {
  bindings.add({ key, does, act });
}

/** @returns {boolean} Whether what is typed there is text or a choice, and no command. */
export function isField(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Show all keys of this page. */
export function showKeys() {
  help ??= makeHelp();
  const rows = [...bindings].flatMap(({ key, does }) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, does)]);
  help.querySelector("dl").replaceChildren(...rows);
  help.showModal();
}

function makeHelp() {
  const close = button("Close", () => dialog.close());
  const title = make("h2", { id: "guide-keys-title" }, "Keys");
  const dialog = make("dialog.guide-keys.md-typeset", { "aria-labelledby": title.id }, title, make("dl"), close);
  document.body.append(dialog);
  return dialog;
}

function isCommand(event) {
  const isOurs = !event.defaultPrevented && !event.isComposing && !event.repeat;
  return isOurs && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target);
}

function press(event) {
  const isBelow = document.querySelector("dialog[open]") !== null;
  const bound = !isBelow && isCommand(event) && [...bindings].find(({ key }) => key === event.key);
  if (!bound) return;
  event.preventDefault();
  bound.act();
}

document.addEventListener("keydown", press);
bind("?", "Show the keys", showKeys);
onPage("link[rel=prev]", (link) => bind("p", "Previous page", () => location.assign(link.href)));
onPage("link[rel=next]", (link) => bind("n", "Next page", () => location.assign(link.href)));
