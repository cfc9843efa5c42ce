// Makes few small files of the scripts and styles of a built site. `bundling.py` runs it with the site's folder and the
// one in which its tools are installed. It prints, as JSON, which file has taken the place of which: paths in the site.

import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [site, tools] = process.argv.slice(2);
const load = createRequire(join(tools, "package.json"));
const { bundleAsync, transform } = load("lightningcss");
const { PurgeCSS } = load("purgecss");
const { rolldown } = load("rolldown");
const FOLDER = "assets/guide";
const SCRIPT = `${FOLDER}/guide.mjs`;
const TEXTS = / (?:alt|aria-label|content|d|href|points|src|title|transform|value)="[^"]*"/g;
const STYLE = `${FOLDER}/all.css`;

/** @returns {Promise<{name: string, code: string}[]>} The script that every page loads, and what it may load later. */
async function bundleScripts() {
  const bundle = await rolldown({ input: join(site, SCRIPT) });
  const names = "[name]-[hash].js";
  const made = await bundle.write({ dir: join(site, FOLDER), entryFileNames: names, chunkFileNames: names, minify: true });
  await bundle.close();
  return made.output.map(({ fileName, code }) => ({ name: fileName, code }));
}

/** @returns {string} The tags of all pages, without what is text and no name: elements, classes, attributes. */
function namesOnPages() {
  const tags = new Set();
  for (const page of globSync(join(site, "**/*.html"))) {
    for (const [tag] of readFileSync(page, "utf8").matchAll(/<[a-z][^>]*>/g)) tags.add(tag.replace(TEXTS, ""));
  }
  return [...tags].join("\n");
}

/** The theme's files have a hash in their names: `theme:main` is the one that begins so. */
function resolve(name) {
  if (!name.startsWith("theme:")) return join(site, FOLDER, name);
  return globSync(join(site, "assets/stylesheets", `${name.slice("theme:".length)}.*.css`))[0];
}

async function bundleStyles(scripts) {
  // The theme has rules for browsers of old that are no CSS.
  const options = { filename: join(site, STYLE), resolver: { resolve }, errorRecovery: true };
  const { code } = await bundleAsync(options);
  const content = [{ raw: namesOnPages(), extension: "html" }, ...scripts.map(({ code: raw }) => ({ raw, extension: "js" }))];
  const [{ css }] = await new PurgeCSS().purge({ css: [{ raw: code.toString() }], content, keyframes: true });
  const small = transform({ filename: STYLE, code: Buffer.from(css), minify: true, errorRecovery: true }).code;
  const name = `guide-${createHash("sha256").update(small).digest("base64url").slice(0, 8)}.css`;
  writeFileSync(join(site, FOLDER, name), small);
  return name;
}

const scripts = await bundleScripts();
const style = await bundleStyles(scripts);
console.log(JSON.stringify({ [SCRIPT]: `${FOLDER}/${scripts[0].name}`, [STYLE]: `${FOLDER}/${style}` }));
