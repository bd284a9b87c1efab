// @ts-check
import { leftovers } from "./mend.js";
import { isReadOnly } from "./office.js";
import { pageSize } from "./page.js";
import { scan } from "./scan.js";
import { askBehind } from "./server.js";
import { state } from "./state.js";
import { say } from "./status.js";
import { Trouble } from "./trouble.js";
import { wordsFor } from "./words.js";

/** The server is asked about this many slides at once. */
const QUESTION = 200;

const READ_ONLY = wordsFor(new Trouble("read-only"));

/**
 * Looks at the presentation, and asks the server once about all of our slides in it.
 * @param {AbortSignal} signal
 * @param {(done: number, of: number, text: string) => void} step
 */
export async function check(signal, step) {
  try {
    state.size = await pageSize();
    state.all = await scan(signal);
  } catch (error) {
    // In a slide show, and on the web while reading, PowerPoint refuses to tell.
    if (Trouble.of(error).code !== "GeneralException") throw error;
    say(isReadOnly() ? READ_ONLY : "The slides can't be checked now. Leave the slide show or reading view, then check again.", "wait");
    return;
  }
  const broken = leftovers(state.all).map(({ remove }) => remove);
  state.rows = state.all.filter((slide) => slide.map && !broken.includes(slide)).map((slide) => ({ slide, standing: undefined, asks: false }));
  state.show();
  step(2, 3, "Asking what has changed…");
  await ask(signal);
  state.show();
  say(isReadOnly() ? READ_ONLY : "", isReadOnly() ? "wait" : "none");
}

/** Looks again after a change; what was done counts even when this fails. */
export async function recheck() {
  try {
    await check(new AbortController().signal, () => {});
  } catch {
    state.show();
  }
}

/** @param {AbortSignal} signal */
async function ask(signal) {
  const { rows, size } = state;
  for (let at = 0; at < rows.length; at += QUESTION) {
    const some = rows.slice(at, at + QUESTION);
    const slides = some.map(({ slide: { instance, map, kind, version, hash } }) => ({ instance, map, kind, version, hash }));
    const answer = await askBehind({ ...size, slides }, signal);
    some.forEach((row, i) => (row.standing = answer.slides[i]));
  }
}
