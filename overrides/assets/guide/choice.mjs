// Which checklist items fit a reader's stage, role, format, round and region, and how the address says so.

export const FACETS = ["stage", "role", "format", "round", "region"];

/** Lists of one role or one round alone: they show where that one is chosen, not where nothing is. */
const OWN = ["role", "round"];

/**
 * @typedef {Record<string, string>} Choice - From some of the facets to one value each.
 * @typedef {Record<string, string>} Limits - From some of the facets to the values for which something holds, parted by
 *   spaces; without a facet, it holds for all.
 */

/**
 * @param {Limits} limits - Those of an item.
 * @param {Choice} choice
 * @returns {boolean} Whether nothing speaks against the item.
 */
export function fits(limits, choice) {
  return FACETS.every((facet) => !choice[facet] || !limits[facet] || limits[facet].split(" ").includes(choice[facet]));
}

/**
 * @param {Limits} limits - Those of a list from one page.
 * @param {Choice} choice
 * @returns {boolean} Whether the list fits, and is asked for where it belongs to a role or a round.
 */
export function belongs(limits, choice) {
  return fits(limits, choice) && OWN.every((facet) => !limits[facet] || choice[facet]);
}

/**
 * @param {string} search - The part of an address behind the question mark.
 * @param {Record<string, string[]>} values - What can be chosen of each facet.
 * @returns {Choice} What it chooses; what there is not is passed over.
 */
export function fromAddress(search, values) {
  const parameters = new URLSearchParams(search);
  const known = FACETS.filter((facet) => values[facet]?.includes(parameters.get(facet)));
  return Object.fromEntries(known.map((facet) => [facet, parameters.get(facet)]));
}

/** @returns {string} The part of an address, with its question mark, that says a choice; nothing where there is none. */
export function toAddress(choice) {
  const chosen = FACETS.filter((facet) => choice[facet]);
  const parameters = new URLSearchParams(chosen.map((facet) => [facet, choice[facet]]));
  return chosen.length ? `?${parameters}` : "";
}
