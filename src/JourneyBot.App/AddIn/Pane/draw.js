// @ts-check
import { chosen, insertLabel } from "./choose.js";
import { byId } from "./dom.js";
import { guarded } from "./guard.js";
import { leftovers } from "./mend.js";
import { isReadOnly } from "./office.js";
import { show } from "./page.js";
import { isBehind, showRows } from "./present.js";
import { insertChosen, refreshRows, tidyUp } from "./runs.js";
import { state } from "./state.js";
import { say } from "./status.js";
import { opened } from "./tabs.js";

/** @import {Row} from "./present.js" */

const action = () => /** @type {HTMLButtonElement} */ (byId("main-action"));

/** Draws our slides of this presentation, and the button below. */
export function showAll() {
  const left = leftovers(state.all).map((pair) => pair.remove);
  showRows(state.rows, left, {
    isReadOnly: isReadOnly(),
    onRefresh: (row, answer) => refreshRows([row], answer),
    onSkip: (row) => {
      row.asks = false;
      showAll();
      say("Left as it is.");
    },
    onShow: ({ slide }) => guarded(() => show(slide.id)),
    onMend: tidyUp,
  });
  showAction();
}

/** The one big button does what the open tab is for. */
export function showAction() {
  const isInsert = opened() === "insert";
  const waiting = state.rows.filter((row) => isBehind(row) && !row.asks);
  const hasWork = isInsert ? chosen().length > 0 : waiting.length > 0;
  action().textContent = isInsert ? insertLabel() : refreshLabel(waiting);
  action().disabled = !hasWork || isReadOnly() || Boolean(document.body.dataset.busy);
  action().hidden = !document.body.dataset.loaded || (isInsert && byId("one-map").hidden);
  action().onclick = () => (isInsert ? insertChosen() : refreshRows(waiting, undefined));
  byId("foot").hidden = false;
}

/** @param {Row[]} waiting */
function refreshLabel(waiting) {
  if (waiting.length > 0) return `Refresh all ${waiting.length}`;
  if (state.rows.some(isBehind)) return "Choose for each slide above";
  if (!byId("mend").hidden) return "Remove what was left over first";
  return state.rows.length === 0 ? "Nothing to refresh" : "Everything is up to date";
}
