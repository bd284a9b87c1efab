// @ts-check
import { byId, count, el } from "./dom.js";
import { stateOf } from "./words.js";

/** @import {Answer} from "./refresh.js" */
/** @import {Standing} from "./server.js" */
/** @import {Found} from "./tags.js" */

/**
 * @typedef {{slide: Found, standing: Standing | undefined, asks: boolean}} Row `asks`: its presenter changed it and has to say what becomes of it
 * @typedef {{onRefresh: (row: Row, answer: Answer) => void, onSkip: (row: Row) => void, onShow: (row: Row) => void, onMend: () => void, isReadOnly: boolean}} On
 */

/** @param {Row} row */
export const isBehind = (row) => stateOf(row.slide, row.standing).canRefresh;

/** Shows our slides of this presentation. @param {Row[]} rows @param {Found[]} broken what refreshes that broke off left @param {On} on */
export function showRows(rows, broken, on) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest("#slides > li"))?.dataset.number;
  byId("no-slides").hidden = rows.length > 0;
  byId("mend").hidden = broken.length === 0;
  const numbers = new Intl.ListFormat("en").format(broken.map((slide) => `${slide.number}`));
  byId("mend-text").textContent =
    broken.length === 1 ? `A refresh broke off: slide ${numbers} was left over.` : `${count(broken.length, "refresh", "refreshes")} broke off: slides ${numbers} were left over.`;
  byId("mend-now").textContent = broken.length === 1 ? "Remove it" : "Remove them";
  byId("mend-now").onclick = on.onMend;
  /** @type {HTMLButtonElement} */ (byId("mend-now")).disabled = on.isReadOnly;
  byId("slides").replaceChildren(...rows.map((row) => item(row, on)));
  const behind = rows.filter(isBehind).length;
  byId("behind").textContent = behind > 0 ? `${behind}` : "";
  byId("behind-words").textContent = behind > 0 ? ", behind" : "";
  byId("losses").hidden = behind === 0;
  if (focused) byId("slides").querySelector(`[data-number="${focused}"]`)?.querySelector("button")?.focus();
}

/** @param {Row} row @param {On} on */
function item(row, on) {
  const { slide, standing, asks } = row;
  const { shape, look, text, canRefresh } = stateOf(slide, standing);
  const title = standing?.title ?? (slide.title || slide.kind);
  const changes = standing?.state === "behind" || standing?.state === "gone" ? (standing.changes ?? []) : [];
  return el(
    "li",
    { "data-number": slide.number },
    el(
      "div",
      { className: "row" },
      el("button", { type: "button", className: "number", "aria-label": `Show slide ${slide.number}`, title: "Show this slide", onclick: () => on.onShow(row) }, `${slide.number}`),
      el("div", { className: "what" }, el("h3", { dir: "auto", title }, title), el("p", { className: look }, el("span", { className: "shape", "aria-hidden": "true" }, shape), text)),
      canRefresh &&
        !asks &&
        el("button", { type: "button", disabled: on.isReadOnly, "aria-label": `Refresh slide ${slide.number}, ${title}`, onclick: () => on.onRefresh(row, undefined) }, "Refresh"),
    ),
    changes.length > 0 && el("ul", { className: "changes" }, ...changes.map((change) => el("li", { dir: "auto" }, change)), standing?.more ? el("li", {}, `and ${standing.more} more`) : false),
    asks && question(row, on),
  );
}

/** @param {Row} row @param {On} on */
function question(row, on) {
  const n = row.slide.number;
  const button = (/** @type {string} */ text, /** @type {() => void} */ act) => el("button", { type: "button", "aria-label": `${text} slide ${n}`, onclick: act }, text);
  return el(
    "div",
    { className: "question", role: "group", "aria-label": `Slide ${n} was changed by hand` },
    el("p", {}, "This slide was changed after it was put in. Replace it and lose that, or put today's slide below it?"),
    el(
      "div",
      { className: "buttons" },
      button("Replace", () => on.onRefresh(row, "replace")),
      button("Insert below", () => on.onRefresh(row, "below")),
      button("Skip", () => on.onSkip(row)),
    ),
  );
}
