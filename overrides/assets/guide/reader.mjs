// The reader's progress, as all scripts of a page share it.

import { renamed } from "./progress.mjs";
import { loadQuestions, root } from "./site.mjs";
import { Store } from "./store.mjs";

const CHECKED = "study-guide:checked-slugs";

/** Sites of one host keep apart: each has the path of its home page in the name. */
export const store = new Store(() => window.localStorage, `study-guide:${root.pathname}`, window);

/** Move marks of renamed questions to their present slugs. */
export async function followRenames() {
  const { former_slugs: former } = await loadQuestions();
  store.change((progress) => renamed(progress, former));
}

function isFirstPage() {
  try {
    const isFirst = sessionStorage.getItem(CHECKED) === null;
    sessionStorage.setItem(CHECKED, "yes");
    return isFirst;
  } catch {
    return true;
  }
}

// Once a visit is enough, and only for those who have marks to lose: the list of questions is not small.
if (store.read().marks.size && isFirstPage()) followRenames().catch(() => {});
