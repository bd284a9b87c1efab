// @ts-check
import { chosen, chosenMap, ownDesign, pickNone } from "./choose.js";
import { check, recheck } from "./check.js";
import { count } from "./dom.js";
import { guarded } from "./guard.js";
import { doubled, leftovers, remove } from "./mend.js";
import { isBehind } from "./present.js";
import { state } from "./state.js";
import { busy, say } from "./status.js";
import { Trouble } from "./trouble.js";
import { wordsFor } from "./words.js";

/** @import {Row} from "./present.js" */
/** @import {Answer, Outcome} from "./refresh.js" */

/** What concerns one slide only; after anything else the next slide would fare no better. */
const OF_ONE_SLIDE = ["SlideNotFound", "ItemNotFound", "InvalidArgument", "notFound", "invalid", "too-big", "nothing-arrived", "which-is-new"];

/** Fetched when the pane is open: what changes presentations. */
export const machinery = () => import("./work.js");

/** Puts the chosen slides in. */
export const insertChosen = () =>
  busy((signal, step) =>
    guarded(async () => {
      const offers = chosen();
      const { insertAll } = await machinery();
      const { done, trouble } = await insertAll({
        map: chosenMap(),
        offers,
        size: state.size,
        ownDesign: ownDesign(),
        signal,
        onStep: (i, title) => step(i, offers.length, `${i + 1} of ${offers.length}: ${title}`),
      });
      if (done === offers.length) pickNone();
      await recheck();
      const report = `${done} of ${count(offers.length, "slide")} put in.`;
      if (trouble) throw new Trouble(trouble.code, `${report} ${wordsFor(trouble)}`);
      say(`${count(done, "slide")} put in.`, "good");
    }),
  );

/** Refreshes slides, one after the other. @param {Row[]} rows @param {Answer} answer what to do with those changed by hand */
export const refreshRows = (rows, answer) =>
  busy((signal, step) =>
    guarded(async () => {
      const { refresh } = await machinery();
      const copies = doubled(state.all);
      /** @type {Record<Outcome, number>} */
      const counts = { refreshed: 0, below: 0, changed: 0 };
      const asking = new Set(state.rows.filter((row) => row.asks).map((row) => row.slide.id));
      /** @type {Trouble | undefined} */
      let trouble;
      for (const [i, { slide, standing }] of rows.entries()) {
        step(i, rows.length, `${i + 1} of ${rows.length}: ${standing?.title ?? slide.title}`);
        try {
          signal.throwIfAborted();
          const outcome = await refresh(slide, answer, { size: state.size, signal, isDoubled: copies.has(slide.instance) });
          counts[outcome]++;
          if (outcome === "changed") asking.add(slide.id);
        } catch (error) {
          trouble ??= signal.aborted ? new Trouble("stopped") : Trouble.of(error);
          if (!OF_ONE_SLIDE.includes(Trouble.of(error).code)) break;
        }
      }
      await recheck();
      for (const row of state.rows) row.asks = asking.has(row.slide.id) && isBehind(row);
      state.show();
      report(counts, trouble, rows.length);
    }),
  );

/** Removes what refreshes left that broke off. */
export const tidyUp = () =>
  busy((signal, step) =>
    guarded(async () => {
      const left = leftovers(state.all).map((pair) => pair.remove);
      step(0, 1, "Removing what was left over…");
      await remove(left);
      await check(signal, step);
      say(`${count(left.length, "slide")} removed.`, "good");
    }),
  );

/** @param {Record<Outcome, number>} counts @param {Trouble | undefined} trouble @param {number} of */
function report({ refreshed, below, changed }, trouble, of) {
  const done = [
    refreshed > 0 && `${count(refreshed, "slide")} refreshed.`,
    below > 0 && "Today's slide was put below yours.",
    changed > 0 && `${count(changed, "slide was", "slides were")} changed by hand: choose for ${changed === 1 ? "it" : "each"}.`,
  ].filter(Boolean);
  if (!trouble) {
    say(done.join(" "), changed > 0 ? "wait" : "good");
    return;
  }
  const left = of - refreshed - below - changed;
  throw new Trouble(trouble.code, [...done, of > 1 && `${left} not refreshed.`, wordsFor(trouble)].filter(Boolean).join(" "));
}
