// Turns the lists of stages and roles on the home page into a form: stage, role and days left give the next steps.

import { make } from "./dom.mjs";
import { plan } from "./plan.mjs";
import { put, valueOf } from "./progress.mjs";
import { store } from "./reader.mjs";
import { loadQuestions } from "./site.mjs";

const MOST_DAYS = 365;

const slugOf = (address) => address.replace(/\/$/, "").split("/").pop();

function selectFrom(links) {
  return make("select", {}, ...links.map((link) => make("option", { value: link.href }, link.textContent)));
}

const chosenIn = (field) => (field.options ? slugOf(field.value) : field.value);

/** Choose again what the reader chose before, and remember what is chosen now. */
function remember(fields) {
  for (const [name, field] of Object.entries(fields)) {
    const chosen = valueOf(store.read(), "settings", name);
    const option = [...(field.options ?? [])].find(({ value }) => slugOf(value) === chosen);
    if (chosen !== null && (option || !field.options)) field.value = option?.value ?? chosen;
    field.addEventListener("input", () => {
      store.change((progress) => put(progress, "settings", name, chosenIn(field), Date.now()));
    });
  }
}

/** Put the form and the steps in place. */
export async function enhance(place) {
  const data = await loadQuestions();
  const [stages, roles] = place.querySelectorAll("ul");
  const stageLinks = [...stages.querySelectorAll("li a:first-child")];
  const stage = selectFrom(stageLinks);
  const role = selectFrom([...roles.querySelectorAll("a")]);
  const days = make("input", { type: "number", min: 1, max: MOST_DAYS, value: 7 });
  const labels = Object.entries({ Stage: stage, Role: role, "Days left": days }).map(([text, field]) => make("label", {}, text, field));
  const next = make("ol", { "aria-live": "polite" });
  const form = make("form.guide-start", { input: answer, submit: (event) => event.preventDefault() }, ...labels);

  function answer() {
    const count = Math.min(MOST_DAYS, Math.max(1, Number.parseInt(days.value, 10) || 1));
    const { asked, fitting, daily } = plan(data, slugOf(role.value), count);
    const checklist = stageLinks[stage.selectedIndex].closest("li").querySelector("a:nth-of-type(2)").href;
    const steps = [
      [`Read: ${stage.selectedOptions[0].text}`, stage.value],
      ["Tick or print its checklist", checklist],
      [`See what is asked: ${role.selectedOptions[0].text}`, role.value],
      [`Practise ${daily} a day: ${fitting} of the ${asked} questions for this role fit, an hour a day`, `${role.value}#questions-to-expect`],
    ];
    next.replaceChildren(...steps.map(([text, href]) => make("li", {}, make("a", { href }, text))));
  }

  remember({ stage, role, days });
  answer();
  place.querySelector("h2").after(form, next);
}
