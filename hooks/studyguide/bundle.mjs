// Makes few small files of the scripts and styles of a built site. `bundling.py` runs it with the site's folder and the
// one in which its tools are installed. It prints, as JSON, which file has taken the place of which: paths in the site.

import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

const [site, tools] = process.argv.slice(2);
const load = createRequire(join(tools, "package.json"));
const { bundleAsync, transform } = load("lightningcss");
const { PurgeCSS } = load("purgecss");
const { rolldown } = load("rolldown");
const FOLDER = "assets/guide";
const SCRIPT = `${FOLDER}/guide.mjs`;
const TEXTS = / (?:alt|aria-label|content|d|href|points|src|title|transform|value)="[^"]*"/g;
const WORKER = `${FOLDER}/worker.mjs`;
const STYLE = `${FOLDER}/all.css`;
const FONT = `${FOLDER}/math.woff2`;

async function write(input, names) {
  const bundle = await rolldown({ input: join(site, input) });
  const made = await bundle.write({ dir: join(site, FOLDER), minify: true, ...names });
  await bundle.close();
  return made;
}

/** @returns {Promise<{name: string, code: string}[]>} The script that every page loads, and what it may load later. */
async function bundleScripts() {
  const names = "[name]-[hash].js";
  // The worker's name has no hash, or browsers could not see that there is another one under it.
  await write(WORKER, { entryFileNames: "[name].js" });
  const made = await write(SCRIPT, { entryFileNames: names, chunkFileNames: names });
  return made.output.map(({ fileName, code }) => ({ name: fileName, code }));
}

/** @returns {string} The tags of all pages, without what is text and no name: elements, classes, attributes. */
function namesOnPages() {
  const tags = new Set();
  for (const page of globSync("**/*.html", { cwd: site })) {
    for (const [tag] of readFileSync(join(site, page), "utf8").matchAll(/<[a-z][^>]*>/g)) tags.add(tag.replace(TEXTS, ""));
  }
  return [...tags].join("\n");
}

/**
 * @param {{code: string}[]} scripts - What puts names on pages later.
 * @returns {Promise<string>} The theme's styles without what no page uses. The project's own are all used, and the tool
 *   takes some selectors with two lists of others for unused.
 */
async function themeStyles(scripts) {
  const sheets = ["main", "palette"].flatMap((name) => globSync(`assets/stylesheets/${name}.*.css`, { cwd: site }));
  const css = sheets.map((sheet) => ({ raw: readFileSync(join(site, sheet), "utf8") }));
  const content = [{ raw: namesOnPages(), extension: "html" }, ...scripts.map(({ code: raw }) => ({ raw, extension: "js" }))];
  const purged = await new PurgeCSS().purge({ css, content, keyframes: true });
  return purged.map((sheet) => sheet.css).join("\n");
}

/** @returns {string} A name that no other content has: what browsers keep under it is never out of date. */
function named(stem, content, ending) {
  return `${stem}-${createHash("sha256").update(content).digest("base64url").slice(0, 8)}.${ending}`;
}

/** @returns {string|null} The name of the font of formulas, where there is one. */
function nameFont() {
  const file = join(site, FONT);
  if (!existsSync(file)) return null;
  const name = named("math", readFileSync(file), "woff2");
  renameSync(file, join(site, FOLDER, name));
  return name;
}

async function bundleStyles(scripts, font) {
  const sheet = (await bundleAsync({ filename: join(site, STYLE) })).code.toString();
  const own = font ? sheet.replace(basename(FONT), font) : sheet;
  // The theme has rules for browsers of old that are no CSS.
  const options = { filename: STYLE, minify: true, errorRecovery: true };
  const { code } = transform({ ...options, code: Buffer.from((await themeStyles(scripts)) + own) });
  const name = named("guide", code, "css");
  writeFileSync(join(site, FOLDER, name), code);
  return name;
}

const scripts = await bundleScripts();
const font = nameFont();
const made = { [SCRIPT]: scripts[0].name, [STYLE]: await bundleStyles(scripts, font) };
console.log(JSON.stringify(Object.fromEntries(Object.entries(made).map(([old, name]) => [old, `${FOLDER}/${name}`]))));
