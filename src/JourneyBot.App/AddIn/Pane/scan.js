// @ts-check
import { found } from "./tags.js";
import { inDeck, sync } from "./turns.js";

/** @import {Found} from "./tags.js" */

/** PowerPoint on the web may hang when more than about fifty slides' tags are asked for at once. */
const CHUNK = 40;

/**
 * Looks at every slide of the presentation, ours and others', in order.
 * @param {AbortSignal} signal
 * @returns {Promise<Found[]>}
 */
export const scan = (signal) =>
  inDeck(async (context) => {
    const slides = context.presentation.slides;
    slides.load("items/id");
    await sync(context);
    /** @type {Found[]} */
    const all = [];
    for (let at = 0; at < slides.items.length; at += CHUNK) {
      signal.throwIfAborted();
      const chunk = slides.items.slice(at, at + CHUNK);
      for (const slide of chunk) slide.tags.load("items/key,items/value");
      await sync(context);
      chunk.forEach((slide, i) => all.push(found(slide.id, at + i + 1, slide.tags.items)));
    }
    return all;
  });

/** The ids of all slides, in order. @param {PowerPoint.RequestContext} context */
export async function idsOf(context) {
  const slides = context.presentation.slides;
  slides.load("items/id");
  await sync(context);
  return slides.items.map((slide) => slide.id);
}
