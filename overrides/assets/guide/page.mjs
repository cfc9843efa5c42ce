// Pages as they come and go: with instant navigation Material puts the next one in place without a reload.

/**
 * Enhance parts of each page that the reader comes to.
 * @param {string} selector - What the parts have in common.
 * @param {(part: HTMLElement, leaving: AbortSignal) => void} enhance - Called for each of them; the signal is aborted
 *   when the reader goes on to another page.
 */
export function onPage(selector, enhance) {
  let visit = new AbortController();
  document$.subscribe(() => {
    visit.abort();
    visit = new AbortController();
    for (const part of document.querySelectorAll(selector)) enhance(part, visit.signal);
  });
}
