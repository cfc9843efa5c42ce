// What pages with something to print or to take along offer. Nothing is loaded where there is none of it.

const OFFERS = {
  ".own-list-choice": async (place) => (await import("./mine.mjs")).enhance(place, document.querySelector(".own-list")),
  ".guide-calendar": async (place) => (await import("./dates.mjs")).enhance(place),
  ".guide-list-progress": async (place) => (await import("./lists.mjs")).enhance(place),
  ".guide-print": async (place) => (await import("./print.mjs")).enhance(place),
};

// Material tells of each page here, also of those that instant navigation puts in place without a reload.
document$.subscribe(() => {
  for (const [selector, offer] of Object.entries(OFFERS)) {
    for (const place of document.querySelectorAll(selector)) offer(place);
  }
});
