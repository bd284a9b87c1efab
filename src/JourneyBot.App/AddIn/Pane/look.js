// @ts-check
import { supports } from "./office.js";
import { sync } from "./turns.js";
import { Trouble } from "./trouble.js";

const WITH_TEXT = ["GeometricShape", "TextBox", "Placeholder", "Freeform", "Callout"];

/**
 * What a slide looks like, as far as it can be read: the names of its shapes, then their texts, then what its tables say.
 * Later parts are missing where PowerPoint can't tell, so that two looks are compared by what both have.
 * @param {PowerPoint.RequestContext} context
 * @param {PowerPoint.Slide} slide
 */
export async function lookOf(context, slide) {
  const shapes = slide.shapes;
  shapes.load("items/name,items/type");
  await sync(context);
  const names = shapes.items.map((shape) => shape.name);
  const parts = [`n${hashOf(names)}`];
  const texts = await readAll(context, shapes.items, (shape) => {
    if (!WITH_TEXT.includes(shape.type)) return () => "";
    const range = shape.textFrame.textRange;
    range.load("text");
    return () => range.text;
  });
  if (texts) parts.push(`t${hashOf(texts)}`);
  if (supports("1.8")) {
    const tables = await readAll(context, shapes.items, (shape) => {
      if (shape.type !== "Table") return () => "";
      const table = shape.getTable();
      table.load("values");
      return () => table.values.flat().join("|");
    });
    if (tables) parts.push(`v${hashOf(tables)}`);
  }
  return parts.join(" ");
}

/** Whether somebody changed the slide between two looks. A slide never looked at counts as changed. @param {string} before @param {string} now */
export function differs(before, now) {
  const known = new Map(before.split(" ").map((part) => [part[0], part]));
  const both = now.split(" ").filter((part) => known.has(part[0]));
  return both.length === 0 || both.some((part) => known.get(part[0]) !== part);
}

/**
 * @param {PowerPoint.RequestContext} context
 * @param {PowerPoint.Shape[]} shapes
 * @param {(shape: PowerPoint.Shape) => () => string} ask
 */
async function readAll(context, shapes, ask) {
  try {
    const answers = shapes.map(ask);
    await sync(context);
    return answers.map((answer) => answer());
  } catch (error) {
    // A shape without text where one was expected: this part of the look is left out.
    if (Trouble.of(error).code === "time-out") throw error;
    return null;
  }
}

/** 64 bits are plenty: it tells changes, it guards nothing. Platforms break lines differently, so blanks are all alike. @param {string[]} lines */
export function hashOf(lines) {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (const letter of lines.map((line) => line.replace(/\s+/g, " ").trim()).join("\n")) {
    const code = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) + (b >>> 13);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
