// The service worker: a whole copy of one edition of the guide, from which all its pages then come. The build puts the
// names EDITION and LIST in front of it: the edition's, and that of the file with the hash of every file.

/* global EDITION, LIST */

const scope = new URL(registration.scope);
/** Other sites of this host have caches, too. */
const PREFIX = `study-guide:${scope.pathname}:`;
const NAME = PREFIX + EDITION;
const AT_ONCE = 6;

async function hashOf(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function tell(message) {
  for (const client of await clients.matchAll({ includeUncontrolled: true, type: "window" })) client.postMessage(message);
}

/** What is there already, from a copy that was broken off or from the edition before. */
async function findKept(url, hash) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const response = await (await caches.open(name)).match(url);
    if (response && (await hashOf(response.clone())).startsWith(hash)) return response;
  }
  return null;
}

/** Get a file as this edition has it: one of another edition, from a cache on the way or a later deployment, is refused. */
async function getFile(url, hash) {
  const kept = await findKept(url, hash);
  if (kept) return kept;
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok || !(await hashOf(response.clone())).startsWith(hash)) throw new Error(`${url} is not of this edition`);
  return response;
}

/** Keep every file, or fail: the browser then takes this worker for not installed, and tries again another time. */
async function keepAll() {
  const list = await (await fetch(new URL(LIST, scope), { cache: "no-cache" })).json();
  const cache = await caches.open(NAME);
  const files = Object.entries(list);
  let [next, done] = [0, 0];
  const work = async () => {
    while (next < files.length) {
      const [path, hash] = files[next++];
      const url = new URL(path, scope).href;
      await cache.put(url, await getFile(url, hash));
      done += 1;
      if (done % 20 === 0) tell({ done, total: files.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)));
  await clients.claim();
  await tell({ isWhole: true });
}

/** Answer from the copy; what is not in it, from the network, and without one as the site does for what there is not. */
async function answer(request) {
  const cache = await caches.open(NAME);
  const url = new URL(request.url);
  const path = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
  const kept = await cache.match(new URL(path, scope));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    if (await cache.match(new URL(`${path}/index.html`, scope))) return Response.redirect(`${url.pathname}/${url.search}`);
    const missing = await cache.match(new URL("404.html", scope));
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("message", ({ data }) => { if (data === "change editions") skipWaiting(); });
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope.href)) event.respondWith(answer(event.request));
});
