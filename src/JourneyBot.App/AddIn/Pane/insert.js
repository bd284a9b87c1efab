// @ts-check
import { placeForNew } from "./page.js";
import { dress, mustFit, newIn, put } from "./put.js";
import { idsOf } from "./scan.js";
import { makeSlide } from "./server.js";
import { inDeck, sync } from "./turns.js";
import { Trouble } from "./trouble.js";

/** @import {Made, Offer, PageSize} from "./server.js" */

/**
 * Puts slides in after the selected one, in order. The next one is made while this one is put in.
 * @param {{map: string, offers: Offer[], size: PageSize, ownDesign: boolean, signal: AbortSignal, onStep: (done: number, title: string) => void}} what
 * @returns {Promise<{done: number, trouble?: Trouble}>} how many are in, and why not all
 */
export async function insertAll({ map, offers, size, ownDesign, signal, onStep }) {
  let done = 0;
  try {
    const order = (/** @type {number} */ i) => offers[i] && makeSlide({ map, kind: offers[i].kind, ...size }, signal);
    let coming = order(0);
    let after = await placeForNew();
    for (; done < offers.length; done++) {
      onStep(done, offers[done].title);
      const made = await coming;
      coming = order(done + 1);
      coming?.catch(() => {});
      signal.throwIfAborted();
      after = await insertOne(made, after, ownDesign);
    }
    return { done };
  } catch (error) {
    return { done, trouble: signal.aborted ? new Trouble("stopped") : Trouble.of(error) };
  }
}

/** @param {Made} made @param {string | undefined} after @param {boolean} ownDesign */
export function insertOne(made, after, ownDesign) {
  mustFit(made);
  return inDeck(async (context) => {
    const before = await idsOf(context);
    try {
      const id = await put(context, { made, after, ownDesign, before });
      await dress(context, id, made, ownDesign);
      return id;
    } catch (error) {
      await takeBack(context, before, after, error);
      throw error;
    }
  });
}

/**
 * Removes what a failed attempt has left behind. After a time-out nothing is known and what was sent may still happen, so nothing is
 * done; neither where another person's slide may be among the new ones.
 * @param {PowerPoint.RequestContext} context @param {string[]} before @param {string | undefined} after @param {unknown} error
 */
export async function takeBack(context, before, after, error) {
  if (["time-out", "which-is-new"].includes(Trouble.of(error).code)) return;
  try {
    const left = newIn(before, await idsOf(context), after);
    if (left.length !== 1) return;
    context.presentation.slides.getItem(left[0]).delete();
    await sync(context);
  } catch {
    // It stays until the next look at the presentation, which offers to remove it.
  }
}
