// @ts-check
import { lookOf } from "./look.js";
import { creationIdIn, marksOfNotes, notesIn, ownLines } from "./notes.js";
import { idsOf } from "./scan.js";
import { Tag } from "./tags.js";
import { sync } from "./turns.js";
import { Trouble } from "./trouble.js";

/** @import {Made} from "./server.js" */

/** More than this at once, and PowerPoint on the web becomes slow or refuses. */
const MOST_BYTES = 1_000_000;

/** Throws for a slide that is too big to be put in safely. @param {Made} made */
export function mustFit(made) {
  if (made.pptx.length * 0.75 > MOST_BYTES) throw new Trouble("too-big");
}

/**
 * Puts one slide after another, or at the beginning when there is none.
 * @param {PowerPoint.RequestContext} context
 * @param {{made: Made, after: string | undefined, ownDesign: boolean, before: string[]}} what `before`: the ids of all slides just now
 * @returns {Promise<string>} its id
 */
export async function put(context, { made, after, ownDesign, before }) {
  context.presentation.insertSlidesFromBase64(made.pptx, {
    formatting: ownDesign ? "KeepSourceFormatting" : "UseDestinationTheme",
    ...(after && { targetSlideId: after }),
  });
  await sync(context);
  return theNewOne(context, made, before, await idsOf(context), after);
}

/**
 * PowerPoint doesn't tell the id of what it put in: it is what was not there before. Others may write in the same presentation at the
 * same time, so only what stands in our place counts, and only copies of our own slide are removed.
 * @param {PowerPoint.RequestContext} context @param {Made} made @param {string[]} before @param {string[]} now @param {string | undefined} after
 */
async function theNewOne(context, made, before, now, after) {
  const ours = newIn(before, now, after);
  if (ours.length === 0) throw new Trouble("nothing-arrived");
  if (ours.length === 1) return ours[0];
  const slides = context.presentation.slides;
  /** @type {string[]} */
  const looks = [];
  for (const id of ours) looks.push(await lookOf(context, slides.getItem(id)));
  const tagged = ours.map((id) => slides.getItem(id).tags.getItemOrNullObject(Tag.instance));
  for (const tag of tagged) tag.load("value");
  await sync(context);
  const marked = ours.filter((_, i) => !tagged[i].isNullObject && tagged[i].value === made.tags[Tag.instance]);
  const copies = marked.length > 0 ? marked : ours.filter((_, i) => looks[i] === looks[0]);
  if (marked.length === 0 && copies.length < ours.length) throw new Trouble("which-is-new");
  for (const id of copies.slice(1)) slides.getItem(id).delete();
  await sync(context);
  return copies[0];
}

/** The slides that are new and stand directly after `after`, in order. @param {string[]} before @param {string[]} now @param {string | undefined} after */
export function newIn(before, now, after) {
  const ours = [];
  for (let at = after ? now.indexOf(after) + 1 : 0; at < now.length && !before.includes(now[at]); at++) ours.push(now[at]);
  return ours;
}

/**
 * Tags a slide that was put in, with what it looks like now, so that a later change can be told.
 * @param {PowerPoint.RequestContext} context @param {string} id @param {Made} made @param {boolean} ownDesign
 * @param {string} [own] the lines of its notes that are the presenter's
 */
export async function dress(context, id, made, ownDesign, own = "") {
  const slide = context.presentation.slides.getItem(id);
  const look = await lookOf(context, slide);
  const notes = ownLines(await notesIn(made.pptx).catch(() => ""), marksOfNotes(own));
  const tags = {
    ...made.tags,
    [Tag.look]: look,
    [Tag.notes]: marksOfNotes(notes),
    [Tag.title]: made.title.slice(0, 200),
    [Tag.design]: ownDesign ? "own" : "presentation",
  };
  for (const [key, value] of Object.entries(tags)) slide.tags.add(key, value);
  await sync(context);
}

/** How to know the slide again should everything stop here: by its tag, or by its creation id. @param {Made} made */
export async function marksOf(made) {
  return `${made.tags[Tag.instance]} ${await creationIdIn(made.pptx).catch(() => "")}`;
}
