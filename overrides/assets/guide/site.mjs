// Where things are on this site.

/** The address of the home page. */
export const root = new URL("../../", import.meta.url);

const QUESTION = /^questions\/([^/]+)\/([^/]+?)(?:\/|\/index\.html|\.html)?$/;

/**
 * @param {string} href - An absolute address.
 * @returns {{category: string, slug: string}|null} The question whose page it is, or null.
 */
export function questionAt(href) {
  const { origin, pathname } = new URL(href);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
  const [, category, slug] = QUESTION.exec(pathname.slice(root.pathname.length)) ?? [];
  return slug && slug !== "index" ? { category, slug } : null;
}

let questions;

/** @returns {Promise<object>} All questions, with the labels of their categories, levels, roles, rounds and tags. */
export function loadQuestions() {
  questions ??= fetch(new URL("questions.json", root)).then((response) => {
    if (!response.ok) throw new Error(`questions.json: ${response.status}`);
    return response.json();
  });
  return questions;
}
