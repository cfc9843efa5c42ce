// The day's questions on the home page.

import { draw } from "./daily.mjs";
import { make } from "./dom.mjs";
import { MARKS, renamed, valueOf } from "./progress.mjs";
import { store } from "./reader.mjs";
import { loadQuestions, root } from "./site.mjs";

function lineFor({ slug, title, category, level, minutes }, levels) {
  const link = make("a", { href: new URL(`questions/${category}/${slug}/`, root) }, title);
  const badge = make("span.guide-badge");
  const line = make("li", {}, link, ` ${levels[level]} · ${minutes === 1 ? "1 minute" : `${minutes} minutes`} `, badge);
  const show = (progress) => {
    const mark = valueOf(progress, "marks", slug);
    badge.hidden = !mark;
    badge.dataset.mark = mark ?? "";
    badge.textContent = mark ? MARKS[mark].toLowerCase() : "";
  };
  return { line, show };
}

/** Show the questions of the day, with their marks. */
export async function enhance(place) {
  const data = await loadQuestions();
  const list = make("ul");
  const note = make("p.guide-note");
  place.replaceChildren(make("h2", { id: "today" }, "Two questions for today"), list, note);
  const bySlug = new Map(data.questions.map((question) => [question.slug, question]));
  let shown = "";
  let lines = [];
  store.follow((stored) => {
    const progress = renamed(stored, data.former_slugs);
    const slugs = draw([...bySlug.keys()], progress, Date.now());
    if (slugs.join() !== shown) {
      shown = slugs.join();
      lines = slugs.map((slug) => lineFor(bySlug.get(slug), data.levels));
      list.replaceChildren(...lines.map(({ line }) => line));
    }
    for (const { show } of lines) show(progress);
    note.textContent = slugs.length ? "Drawn from what you do not know yet; tomorrow brings two others." : "You know all questions. Well done.";
  });
}
