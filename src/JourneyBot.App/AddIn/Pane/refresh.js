// @ts-check
import { insertOne, takeBack } from "./insert.js";
import { differs, lookOf } from "./look.js";
import { notesOf, ownLines } from "./notes.js";
import { dress, marksOf, mustFit, put } from "./put.js";
import { idsOf } from "./scan.js";
import { makeSlide } from "./server.js";
import { Tag } from "./tags.js";
import { inDeck, sync } from "./turns.js";
import { Trouble } from "./trouble.js";

/** @import {Made, PageSize} from "./server.js" */
/** @import {Found} from "./tags.js" */

/**
 * @typedef {"replace" | "below" | undefined} Answer what to do with a slide that its presenter changed
 * @typedef {{size: PageSize, signal: AbortSignal, isDoubled: boolean}} How
 * @typedef {"refreshed" | "below" | "changed"} Outcome "changed": nothing was done, the presenter has to answer first
 */

/**
 * Replaces one slide by what it shows today. The old slide stays until the new one stands beside it, complete.
 * @param {Found} old @param {Answer} answer @param {How} how @returns {Promise<Outcome>}
 */
export async function refresh(old, answer, how) {
  const state = await inDeck((context) => readState(context, old));
  if (state.changed && !answer) return "changed";
  const ownDesign = old.design === "own";
  const below = state.changed && answer === "below";
  const order = { map: old.map, kind: old.kind, ...how.size };
  // Two slides with one instance are taken for a refresh that broke off: a copy gets an instance of its own.
  const keeps = !below && !how.isDoubled && old.instance;
  const made = await makeSlide({ ...order, ...(keeps && { instance: old.instance }), ...(!below && state.notes && { notes: state.notes }) }, how.signal);
  mustFit(made);
  how.signal.throwIfAborted();
  if (below) {
    await insertOne(made, old.id, ownDesign);
    // Without this mark the old slide is only offered again.
    await inDeck((context) => keep(context, old.id, made.hash)).catch(() => {});
    return "below";
  }
  await replace(old, made, state.notes, ownDesign);
  return "refreshed";
}

/** Whether the presenter changed the slide, and the speaker notes to carry over. @param {PowerPoint.RequestContext} context @param {Found} old */
async function readState(context, old) {
  const slide = context.presentation.slides.getItem(old.id);
  const changed = differs(old.look, await lookOf(context, slide));
  const notes = await notesOf(context, slide);
  return { changed, notes: notes === undefined ? "" : ownLines(notes, old.notes) };
}

/** The presenter keeps this slide: it is not offered again until the map has something newer. @param {PowerPoint.RequestContext} context @param {string} id @param {string} hash */
async function keep(context, id, hash) {
  context.presentation.slides.getItem(id).tags.add(Tag.kept, hash);
  await sync(context);
}

/** @param {Found} old @param {Made} made @param {string} notes the presenter's @param {boolean} ownDesign */
async function replace(old, made, notes, ownDesign) {
  const marks = await marksOf(made);
  return inDeck(async (context) => {
    const slide = context.presentation.slides.getItem(old.id);
    slide.tags.add(Tag.next, marks);
    /** @type {string[] | undefined} */
    let before;
    let isDeleting = false;
    try {
      before = await idsOf(context);
      const id = await put(context, { made, after: old.id, ownDesign, before });
      await dress(context, id, made, ownDesign, notes);
      isDeleting = true;
      slide.delete();
      await sync(context);
    } catch (error) {
      if (await isGone(context, old.id, isDeleting, error)) return;
      if (before) await takeBack(context, before, old.id, error);
      await unmark(context, old.id, error);
      throw error;
    }
  });
}

/** PowerPoint may say no after having done it. @param {PowerPoint.RequestContext} context @param {string} id @param {boolean} isDeleting @param {unknown} error */
async function isGone(context, id, isDeleting, error) {
  if (!isDeleting || Trouble.of(error).code === "time-out") return false;
  try {
    return !(await idsOf(context)).includes(id);
  } catch {
    // Not known: then nothing more may be deleted.
    throw error;
  }
}

/** @param {PowerPoint.RequestContext} context @param {string} id @param {unknown} error */
async function unmark(context, id, error) {
  if (Trouble.of(error).code === "time-out") return;
  try {
    context.presentation.slides.getItem(id).tags.delete(Tag.next);
    await sync(context);
  } catch {
    // The mark says nothing without a slide that answers to it.
  }
}
