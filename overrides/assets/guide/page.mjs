// The parts of a page.

/**
 * Enhance parts of the page.
 * @param {string} selector - What the parts have in common.
 * @param {(part: HTMLElement) => void} enhance - Called for each of them.
 */
export function onPage(selector, enhance) {
  for (const part of document.querySelectorAll(selector)) enhance(part);
}
