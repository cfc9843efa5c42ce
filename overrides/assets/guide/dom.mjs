// Elements, made from what they are and what they hold.

/**
 * @param {string} name - The element's name, with its classes: `p.guide-counts`.
 * @param {Record<string, any>} attributes - Functions are listeners; null, undefined and false leave an attribute out.
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(attribute, value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(attribute, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** @returns {HTMLElement} A button with a listener. */
export function button(label, press, attributes = {}) {
  return make("button.guide-button", { type: "button", click: press, ...attributes }, label);
}

/** @returns {string} A number with its noun: "1 mark", "2 marks". */
export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
