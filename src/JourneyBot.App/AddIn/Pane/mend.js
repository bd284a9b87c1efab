// @ts-check
import { inDeck, sync } from "./turns.js";

/** @import {Found} from "./tags.js" */

/**
 * Finds what a refresh left behind that broke off between putting the new slide in and taking the old one out: two slides side by side,
 * of which one is too many. The old one was marked before anything else happened; copies that people made are left alone.
 * @param {Found[]} all every slide, in order
 * @returns {{remove: Found, keep: Found}[]}
 */
export function leftovers(all) {
  const found = [];
  for (let i = 1; i < all.length; i++) {
    const [first, second] = [all[i - 1], all[i]];
    const pair = judge(first, second);
    if (pair) {
      found.push(pair);
      i++;
    }
  }
  return found;
}

/** @param {Found} first @param {Found} second */
function judge(first, second) {
  const [instance, creation] = first.next.split(" ");
  if (!first.map || !instance) return undefined;
  // A copy of the marked slide carries its hash, and may carry its instance.
  const isNext = second.map
    ? second.instance === instance && second.hash !== first.hash
    : Boolean(creation) && second.id.endsWith(`#${creation}`);
  if (!isNext) return undefined;
  // Without a look the new slide was not finished; the old one is whole.
  return second.look ? { remove: first, keep: second } : { remove: second, keep: first };
}

/** How many slides carry each instance. @param {Found[]} all */
export function doubled(all) {
  const counts = new Map();
  for (const { map, instance } of all) if (map) counts.set(instance, (counts.get(instance) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([instance]) => instance));
}

/** @param {Found[]} slides */
export const remove = (slides) =>
  inDeck(async (context) => {
    for (const slide of slides) context.presentation.slides.getItem(slide.id).delete();
    await sync(context);
  });
