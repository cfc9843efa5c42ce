// What pages with something to print or to take along offer. Nothing is loaded where there is none of it.

import { onPage } from "./page.mjs";

const OFFERS = {
  ".own-list-choice": async (place) => (await import("./mine.mjs")).enhance(place, document.querySelector(".own-list")),
  ".guide-calendar": async (place) => (await import("./dates.mjs")).enhance(place),
  ".guide-list-progress": async (place, leaving) => (await import("./lists.mjs")).enhance(place, leaving),
  ".guide-print": async (place) => (await import("./print.mjs")).enhance(place),
};

for (const [selector, offer] of Object.entries(OFFERS)) onPage(selector, offer);
