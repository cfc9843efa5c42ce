// The copy of the guide for reading without a network: says in the footer how it stands, and when a new edition is there.

import { button, make } from "./dom.mjs";
import { root } from "./site.mjs";

const status = make("p.guide-offline", { role: "status" });

function say(...words) {
  status.replaceChildren(...words);
}

async function register() {
  // The worker's own file is never taken from a cache on the way: it says which edition is the latest.
  const registration = await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" });
  if (registration.active) say("Available offline.");
  follow(registration.installing, registration);
  if (registration.waiting) offerChange(registration.waiting);
  registration.addEventListener("updatefound", () => follow(registration.installing, registration));
}

/** Say how a copy comes on: the first one, or that of a new edition beside the one that pages come from. */
function follow(worker, registration) {
  if (!worker) return;
  const isUpdate = registration.active !== null;
  if (!isUpdate) say("Loading a copy for offline reading.");
  worker.addEventListener("statechange", () => {
    if (worker.state === "installed" && isUpdate) offerChange(worker);
    if (worker.state === "activated") say("Available offline.");
    if (worker.state === "redundant" && !isUpdate) say("The copy for offline reading is not complete; a later visit goes on with it.");
  });
}

/** All open pages of the guide change together, so that none of them mixes editions. */
function offerChange(worker) {
  if (document.querySelector(".guide-edition")) return;
  const change = button("Show it", () => worker.postMessage("change editions"));
  const notice = make("div.guide-edition", { role: "status" }, make("p", {}, "There is a new edition of this guide."), change);
  notice.append(button("Later", () => notice.remove()));
  document.body.append(notice);
}

function listen() {
  const { serviceWorker } = navigator;
  const hadEdition = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => { if (hadEdition) location.reload(); });
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data.total && !hadEdition) say(`Loading a copy for offline reading: ${Math.round((100 * data.done) / data.total)} %.`);
  });
}

/** Keep a copy, unless the reader's browser is to save data: then it is theirs to ask for. */
export async function begin() {
  document.querySelector(".guide-footer__last").append(status);
  listen();
  const start = () => register().catch(() => say("No copy for offline reading could be loaded."));
  const isKept = await navigator.serviceWorker.getRegistration(root);
  if (isKept || !navigator.connection?.saveData) await start();
  else say("Not kept for offline reading, as your browser saves data. ", button("Keep a copy", start));
}
