// What goes on paper: answers or the questions alone, ticks or empty squares.

import { button } from "./dom.mjs";
import { onPage } from "./page.mjs";

const CHOICES = {
  answers: { "Print the questions alone": [], "Print with the answers": ["print-answers"] },
  ticks: { "Print with empty squares": [], "Print with your ticks": ["print-ticks"] },
};
const ALL = Object.values(CHOICES).flatMap((choice) => Object.values(choice).flat());

/** Offer what a page can be printed with; a later Ctrl+P on the same page follows the last choice. */
function enhance(place) {
  for (const [label, chosen] of Object.entries(CHOICES[place.dataset.choice])) {
    const print = () => {
      document.body.classList.remove(...ALL);
      document.body.classList.add(...chosen);
      window.print();
    };
    place.append(button(label, print));
  }
}

onPage(".guide-print", enhance);
