// What the theme's pages need a script for: the scheme, the contents, links into steps. The theme's own script is many
// times as large, for what this guide has not.

import { onPage } from "./page.mjs";
import { root } from "./site.mjs";

const SCHEME = `study-guide:${root.pathname}:scheme`;
/** How far from the top what is being read begins. */
const LINE = 100;

const systemScheme = () => (matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default");

function keepScheme(scheme) {
  try {
    // Who chooses what the system has follows the system again.
    if (scheme === systemScheme()) localStorage.removeItem(SCHEME);
    else localStorage.setItem(SCHEME, scheme);
  } catch {
    // Without storage it holds for this page.
  }
}

/** The page has its scheme already, from the script in its header: it shows the switch that leads to the other. */
function offerSchemes(form) {
  const options = [...form.querySelectorAll("input")];
  const show = () => {
    for (const option of options) {
      option.checked = option.dataset.mdColorScheme === document.body.dataset.mdColorScheme;
      option.nextElementSibling.hidden = !option.checked;
    }
  };
  form.addEventListener("change", ({ target }) => {
    document.body.dataset.mdColorScheme = target.dataset.mdColorScheme;
    keepScheme(target.dataset.mdColorScheme);
    show();
  });
  show();
}

/** Mark in the table of contents what is being read. */
function followContents(nav) {
  const links = [...nav.querySelectorAll("a.md-nav__link[href^='#']")];
  const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const follow = () => {
    const passed = places.findLastIndex((place) => place?.checkVisibility() && place.getBoundingClientRect().top < LINE);
    links.forEach((link, index) => link.classList.toggle("md-nav__link--active", index === passed));
  };
  addEventListener("scroll", follow, { passive: true });
  follow();
}

/** Open the step that the address leads into: not every browser does so by itself. */
function openTarget() {
  const target = document.querySelector(":target");
  const block = target?.closest("details:not([open])");
  if (!block) return;
  block.open = true;
  target.scrollIntoView();
}

openTarget();
addEventListener("hashchange", openTarget);
onPage("[data-md-component=palette]", offerSchemes);
onPage(".guide-side--toc", followContents);
