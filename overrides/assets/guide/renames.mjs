// Ticks of checklist items that have a new id.

import { put } from "./progress.mjs";

/**
 * @param {import("./progress.mjs").Progress} progress
 * @param {Record<string, string[]>} former - From ids of items to those that they had before.
 * @returns {import("./progress.mjs").Progress} The same with ticks under the present ids; the same object where none moves.
 */
export function carried(progress, former) {
  let moved = progress;
  for (const [id, ids] of Object.entries(former)) {
    const old = ids.map((name) => progress.ticks.get(name)).find((entry) => entry?.value);
    // What the reader has done to the item since holds.
    if (old && !progress.ticks.has(id)) moved = put(moved, "ticks", id, true, old.at);
  }
  return moved;
}
