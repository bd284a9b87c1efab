// @ts-check
import { hashOf } from "./look.js";
import { canKeepNotes } from "./office.js";
import { sync } from "./turns.js";
import { Trouble } from "./trouble.js";
import { readZip } from "./zip.js";

/**
 * The speaker notes of a slide, one line a paragraph; nothing where they can't be read.
 * @param {PowerPoint.RequestContext} context
 * @param {PowerPoint.Slide} slide
 */
export async function notesOf(context, slide) {
  if (!canKeepNotes()) return undefined;
  try {
    const file = slide.exportAsBase64();
    await sync(context);
    return await notesIn(file.value);
  } catch (error) {
    if (Trouble.of(error).code === "time-out") throw error;
    return undefined;
  }
}

/** @param {string} pptx a presentation of one slide, base64 */
export async function notesIn(pptx) {
  const [xml] = await readZip(pptx, /^ppt\/notesSlides\/notesSlide[^/]*\.xml$/);
  if (!xml) return "";
  const page = new DOMParser().parseFromString(xml, "application/xml");
  const all = (/** @type {Element | Document} */ within, /** @type {string} */ name) => [...within.getElementsByTagNameNS("*", name)];
  const body = all(page, "sp").find((shape) => all(shape, "ph").some((ph) => ph.getAttribute("type") === "body"));
  if (!body) return "";
  return all(body, "p")
    .map((paragraph) => [...all(paragraph, "*")].map((part) => (part.localName === "t" ? part.textContent : part.localName === "br" ? "\n" : "")).join(""))
    .join("\n")
    .trim();
}

/** A short mark of each line, to know the map's own lines again: whatever else stands there later is the presenter's. @param {string} notes */
export const marksOfNotes = (notes) => [...new Set(lines(notes).map(mark))].join(" ");

/** The lines that the presenter wrote. @param {string} notes @param {string} marks those of the map's own lines */
export function ownLines(notes, marks) {
  const known = new Set(marks.split(" "));
  return lines(notes)
    .filter((line) => !known.has(mark(line)))
    .join("\n");
}

/** @param {string} notes */
const lines = (notes) => notes.split("\n").filter((line) => line.trim() !== "");

/** @param {string} line */
const mark = (line) => hashOf([line]).slice(0, 8);

/** The creation id inside a presentation of one slide, as slide ids show it after the #. @param {string} pptx */
export async function creationIdIn(pptx) {
  const [xml] = await readZip(pptx, /^ppt\/slides\/slide[^/]*\.xml$/);
  return /creationId[^>]*\bval="(\d+)"/.exec(xml ?? "")?.[1] ?? "";
}
