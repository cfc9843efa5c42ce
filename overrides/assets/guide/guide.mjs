// What every page loads. The rest comes where a page has a part that needs it, or when it is asked for.

import "./answers.mjs";
import "./boxes.mjs";
import "./keys.mjs";
import "./marks.mjs";
import "./opener.mjs";
import { onPage } from "./page.mjs";
import "./print.mjs";
import "./theme.mjs";
import "./ticks.mjs";

/** From parts of a page to the modules that enhance them. */
const OFFERS = {
  "#start": () => import("./start.mjs"),
  ".guide-today": () => import("./today.mjs"),
  ".guide-filter": () => import("./questions.mjs"),
  ".guide-copy": () => import("./copy.mjs"),
  ".own-list-choice": () => import("./mine.mjs"),
  ".guide-calendar": () => import("./dates.mjs"),
  ".guide-list-progress": () => import("./lists.mjs"),
};

for (const [selector, load] of Object.entries(OFFERS)) {
  onPage(selector, async (part) => (await load()).enhance(part));
}

/** Formulas are folded away at first: their font is fetched once the page is there, before the reader unfolds them. */
onPage(".md-content:has(math)", () => addEventListener("load", () => document.fonts.load("1em 'Guide Math'")));

/** How long a reader stays before a copy of the guide is begun, in milliseconds: who looks in for a moment needs none. */
const STAY = 4000;

function keepCopy() {
  const idly = self.requestIdleCallback ?? setTimeout;
  idly(async () => (await import("./offline.mjs")).begin());
}

/** Only where the build has made what a copy consists of. */
if (navigator.serviceWorker && document.querySelector("link[rel=manifest]")) {
  // Where there is a copy already, the reader should know soon, and of a new edition, too.
  addEventListener("load", () => setTimeout(keepCopy, navigator.serviceWorker.controller ? 0 : STAY));
}
