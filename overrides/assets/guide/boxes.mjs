// Boxes of their own within the text: code and formulas can be copied, and what is too wide is scrolled by keys, too.

import { button, make } from "./dom.mjs";
import { onPage } from "./page.mjs";

/** What scrolls where it is too wide, and what it is called then. */
const WIDE = { ".highlight pre > code": "Code", "div.math": "Formula", ".wide": "Table", "span.figure": "Figure" };
/** How long a button says that it has copied, in milliseconds. */
const SAID = 2000;
const PROMPT = /^(?:>>>|\.\.\.)(?: |$)/;

/** @returns {string} A program without the prompts and the results of an interactive session. */
export function withoutPrompts(code) {
  const lines = code.replace(/\n$/, "").split("\n");
  const typed = lines.filter((line) => PROMPT.test(line));
  return (typed.length ? typed.map((line) => line.replace(PROMPT, "")) : lines).join("\n");
}

/** @returns {string} The TeX that a formula was made from, between its marks. */
export function texOf(formula) {
  const tex = formula.querySelector("annotation").textContent;
  return formula.getAttribute("display") === "block" ? `$$\n${tex}\n$$` : `$${tex}$`;
}

function offerCopy(block) {
  if (!navigator.clipboard) return;
  const copy = button("Copy", async () => {
    await navigator.clipboard.writeText(withoutPrompts(block.querySelector("code").textContent));
    copy.textContent = "Copied";
    setTimeout(() => { copy.textContent = "Copy"; }, SAID);
  });
  block.append(copy);
}

/** Let a box take part in the order of the Tab key, under a name, as long as it has something to scroll to. */
function followWidth(box, name) {
  const observer = new ResizeObserver(() => {
    const isWide = box.scrollWidth > box.clientWidth;
    // Not by its tabindex: Material sets that of code, too, and takes it back no more.
    if (isWide === box.hasAttribute("role")) return;
    for (const [attribute, value] of Object.entries({ tabindex: "0", role: "group", "aria-label": name })) {
      if (isWide) box.setAttribute(attribute, value);
      else box.removeAttribute(attribute);
    }
  });
  observer.observe(box);
}

const formulaOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("math");

/** Put the TeX of the selected formulas on the clipboard: their glyphs alone say nothing of fractions or indices. */
function copyTex(event) {
  const selection = getSelection();
  if (event.defaultPrevented || selection.isCollapsed) return;
  const range = selection.getRangeAt(0).cloneRange();
  const [first, last] = [formulaOf(range.startContainer), formulaOf(range.endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const copied = document.createElement("div");
  copied.append(range.cloneContents());
  const formulas = copied.querySelectorAll("math");
  if (formulas.length === 0) return;
  for (const formula of formulas) {
    formula.replaceWith(...texOf(formula).split("\n").flatMap((line, place) => (place ? [make("br"), line] : [line])));
  }
  // Lines break as they are laid out, so it must stand on the page for a moment.
  document.querySelector(".md-content__inner").append(copied);
  event.clipboardData.setData("text/plain", copied.innerText);
  event.clipboardData.setData("text/html", copied.innerHTML);
  copied.remove();
  event.preventDefault();
}

document.addEventListener("copy", copyTex);
onPage(".highlight:has(> pre)", offerCopy);
for (const [selector, name] of Object.entries(WIDE)) onPage(selector, (box) => followWidth(box, name));
