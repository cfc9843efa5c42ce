// Turns the lists of stages and roles on the home page into a form: stage, role and days left give the next steps.

const MINUTES_A_DAY = 60;
const ROUNDS_OF_PRACTICE = 3;

/** What fits into the days left: questions of a role, those of the first level first, each spoken three times. */
export function plan(questions, levels, role, days) {
  const order = Object.keys(levels);
  const asked = questions
    .filter((question) => !role || question.roles.includes(role))
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  let left = days * MINUTES_A_DAY;
  const chosen = asked.filter((question) => (left -= question.minutes * ROUNDS_OF_PRACTICE) >= 0);
  return { asked: asked.length, chosen, daily: Math.ceil(chosen.length / days) };
}

function choice(label, links) {
  const select = document.createElement("select");
  for (const link of links) select.add(new Option(link.textContent, link.href));
  const wrapper = document.createElement("label");
  wrapper.append(label, select);
  return [wrapper, select];
}

function daysField() {
  const input = Object.assign(document.createElement("input"), { type: "number", min: 1, max: 365, value: 7 });
  const wrapper = document.createElement("label");
  wrapper.append("Days left", input);
  return [wrapper, input];
}

function step(text, href) {
  const line = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href, textContent: text });
  line.append(link);
  return line;
}

const slugOf = (address) => address.replace(/\/$/, "").split("/").pop();

/** Choose again what the reader chose before, and remember what is chosen now. */
function remember(fields, { store, put, valueOf }) {
  for (const [name, field] of Object.entries(fields)) {
    const chosen = valueOf(store.read(), "settings", name);
    const option = [...(field.options ?? [])].find(({ value }) => slugOf(value) === chosen);
    if (chosen !== null && (option || !field.options)) field.value = option?.value ?? chosen;
    field.addEventListener("input", () => {
      const value = field.options ? slugOf(field.value) : field.value;
      store.change((progress) => put(progress, "settings", name, value, Date.now()));
    });
  }
}

export function enhance(place, data, reader) {
  const [stages, roles] = place.querySelectorAll("ul");
  const stageLinks = [...stages.querySelectorAll("li a:first-child")];
  const [stageLabel, stage] = choice("Stage", stageLinks);
  const [roleLabel, role] = choice("Role", roles.querySelectorAll("a"));
  const [daysLabel, days] = daysField();
  const form = document.createElement("form");
  form.className = "guide-start";
  form.append(stageLabel, roleLabel, daysLabel);
  const next = document.createElement("ol");
  next.setAttribute("aria-live", "polite");
  remember({ stage, role, days }, reader);
  const answer = () => {
    const slug = slugOf(role.value);
    const count = Math.min(365, Math.max(1, Number.parseInt(days.value, 10) || 1));
    const { asked, chosen, daily } = plan(data.questions, data.levels, slug, count);
    const checklist = stageLinks[stage.selectedIndex].closest("li").querySelector("a:last-child").href;
    const name = role.selectedOptions[0].text;
    next.replaceChildren(
      step(`Read: ${stage.selectedOptions[0].text}`, stage.value),
      step("Tick or print its checklist", checklist),
      step(`See what is asked: ${name}`, role.value),
      step(`Practise ${daily} a day: ${chosen.length} of the ${asked} questions for this role fit, an hour a day`, role.value + "#questions-to-expect"),
    );
  };
  form.addEventListener("input", answer);
  form.addEventListener("submit", (event) => event.preventDefault());
  answer();
  place.querySelector("h2").after(form, next);
}

if (typeof document !== "undefined") {
  const place = document.getElementById("start");
  if (place) {
    const modules = ["./site.mjs", "./reader.mjs", "./progress.mjs"].map((name) => import(name));
    const [{ loadQuestions }, { store }, { put, valueOf }] = await Promise.all(modules);
    enhance(place, await loadQuestions(), { store, put, valueOf });
  }
}
