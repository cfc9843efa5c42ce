// What opens the search. Nothing of it is loaded until then.

import { make } from "./dom.mjs";
import { bind } from "./keys.mjs";
import { root } from "./site.mjs";

const dialog = document.querySelector(".guide-search");
let isPreloaded = false;

/** Fetch side by side what the search needs, and not each when the one before has asked for it. */
function preload() {
  const data = make("link", { rel: "preload", as: "fetch", crossorigin: "anonymous", href: new URL("pagefind/vocabulary.pack", root) });
  document.head.append(data, make("link", { rel: "modulepreload", href: new URL("pagefind/pagefind.js", root) }));
}

/** Open the dialog at once: what is typed while the rest is on its way is not lost. */
function open() {
  if (dialog.open) return;
  if (!isPreloaded) preload();
  isPreloaded = true;
  dialog.showModal();
  dialog.querySelector("input").select();
  const fail = () => { dialog.querySelector(".guide-search__status").textContent = "The search could not be loaded."; };
  import("./search.mjs").then(({ begin }) => begin(), fail);
}

for (const button of document.querySelectorAll(".guide-search-open")) {
  button.hidden = false;
  button.addEventListener("click", open);
}
bind("/", "Search", open);
