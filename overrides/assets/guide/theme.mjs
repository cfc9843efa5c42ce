// What the theme's pages need a script for: the scheme, the header, the contents, code to copy. The theme's own script is
// ten times as large, for what this guide has not.

import { make } from "./dom.mjs";
import { onPage } from "./page.mjs";
import { root } from "./site.mjs";

const SCHEME = `study-guide:${root.pathname}:scheme`;
/** From how far down on a way back to the top is worth its place, in pixels. */
const FAR = 400;
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

/** Show in the header whose page it is, and offer the way back to the top to those who scroll up. */
function followScroll(header) {
  const title = header.querySelector("[data-md-component=header-title]");
  const heading = document.querySelector(".md-content h1");
  const top = document.querySelector(".md-top");
  let last = scrollY;
  const follow = () => {
    header.classList.toggle("md-header--shadow", scrollY > 0);
    title?.classList.toggle("md-header__title--active", heading?.getBoundingClientRect().bottom < header.offsetHeight);
    if (top) top.hidden = scrollY >= last || scrollY < FAR;
    last = scrollY;
  };
  addEventListener("scroll", follow, { passive: true });
  follow();
  top?.addEventListener("click", () => scrollTo({ top: 0 }));
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

/** Boxes that open a part of the navigation: on a wide screen it is open from the start, on a narrow one closed. */
function beUndecided(box) {
  box.indeterminate = true;
  box.checked = false;
  box.addEventListener("change", () => box.classList.remove("md-toggle--indeterminate"), { once: true });
}

/** Not by `scrollIntoView`, which would move the page, too. */
function showInSidebar(link) {
  const sidebar = link.closest(".md-sidebar__scrollwrap");
  const below = link.getBoundingClientRect().bottom - sidebar.getBoundingClientRect().bottom;
  if (below > 0) sidebar.scrollTop += below + sidebar.clientHeight / 2;
}

function offerCopy(code) {
  const copy = async () => {
    await navigator.clipboard.writeText(code.textContent.trimEnd());
    control.dataset.done = "";
    control.title = "Copied";
    setTimeout(() => {
      delete control.dataset.done;
      control.title = "Copy";
    }, 2000);
  };
  const control = make("button.md-code__button", { type: "button", title: "Copy", "data-md-type": "copy", click: copy });
  code.before(make("nav.md-code__nav", { "aria-label": "Code" }, control));
}

onPage("[data-md-component=palette]", offerSchemes);
onPage(".md-header", followScroll);
onPage(".md-nav--secondary", followContents);
onPage(".md-toggle--indeterminate", beUndecided);
onPage(".md-content pre > code", offerCopy);
onPage(".md-sidebar--primary a.md-nav__link--active", showInSidebar);
// A link within the page, followed from the drawer, leaves it.
onPage("[data-md-toggle=drawer]", (drawer) => addEventListener("hashchange", () => { drawer.checked = false; }));
// Labels that open a part of the navigation can be reached by keyboard.
onPage("label[tabindex]", (label) => label.addEventListener("keydown", ({ key }) => { if (key === "Enter") label.click(); }));
