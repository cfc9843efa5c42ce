// The page on which a reader puts a checklist together. All items are there; those that fit the choice show.

import { belongs, fits, fromAddress, toAddress } from "./choice.mjs";
import { count, make } from "./dom.mjs";
import { qrImage } from "./qr.mjs";

function field(facet) {
  const options = [...facet.children].map((value) => make("option", { value: value.dataset.value }, value.textContent));
  // Firefox would bring back an earlier choice on a reload, against the address.
  const select = make("select", { name: facet.dataset.facet, autocomplete: "off" }, make("option", { value: "" }, "Any"), ...options);
  return make("label", {}, facet.dataset.label, select);
}

/** Show what fits, and hide groups and lists without an item. */
function show(list, choice) {
  let shown = 0;
  for (const part of list.querySelectorAll(".part")) {
    const isAsked = belongs(part.dataset, choice);
    for (const group of part.querySelectorAll(".group")) {
      const lines = [...group.querySelectorAll("li.item")];
      for (const line of lines) line.hidden = !isAsked || !fits(line.dataset, choice);
      const left = lines.filter((line) => !line.hidden).length;
      group.hidden = left === 0;
      shown += left;
    }
    part.hidden = !part.querySelector(".group:not([hidden])");
  }
  return shown;
}

/** Say on paper, too, what was chosen; a site without an address says nothing of it. */
function showAddress(search) {
  const written = document.querySelector(".paper-address");
  if (!written) return;
  written.textContent = written.dataset.page + search;
  const code = document.querySelector(".paper-code");
  try {
    code.replaceChildren(qrImage(written.textContent));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // An address that no code holds is still there to be typed.
    code.replaceChildren();
  }
}

/**
 * @param {HTMLElement} place - Holds what can be chosen.
 */
export function enhance(place) {
  const list = document.querySelector(".own-list");
  const fields = [...place.querySelectorAll("[data-facet]")].map(field);
  const selects = fields.map((label) => label.querySelector("select"));
  const title = make("p.own-list-title", { role: "status" });
  const form = make("form.guide-form.screen-only", { submit: (event) => event.preventDefault() }, ...fields);
  const values = Object.fromEntries(selects.map((select) => [select.name, [...select.options].map((option) => option.value)]));
  const choice = fromAddress(location.search, values);

  function answer() {
    const words = selects.filter((select) => select.value).map((select) => select.selectedOptions[0].text);
    title.textContent = `${words.join(" · ") || "Everything"}: ${count(show(list, choice), "item")}`;
    showAddress(toAddress(choice));
    document.dispatchEvent(new Event("listchange"));
  }

  for (const select of selects) {
    select.value = choice[select.name] ?? "";
    select.addEventListener("change", () => {
      choice[select.name] = select.value;
      history.replaceState(history.state, "", location.pathname + toAddress(choice) + location.hash);
      answer();
    });
  }
  place.replaceChildren(form, title);
  list.hidden = false;
  answer();
}
