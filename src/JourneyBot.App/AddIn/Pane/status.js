// @ts-check
import { byId, el } from "./dom.js";

/**
 * @typedef {"good" | "bad" | "wait" | "none"} Look
 * @typedef {{text: string, act: () => void}} Action
 */
const SHAPES = { good: "●", bad: "◆", wait: "▲", none: "" };

/** Says one thing at the foot of the pane; read aloud as well. @param {string} text @param {Look} [look] @param {...Action} actions */
export function say(text, look = "none", ...actions) {
  const line = byId("said");
  line.className = look;
  line.replaceChildren(el("span", { "aria-hidden": "true", className: "shape" }, SHAPES[look]), el("span", { dir: "auto" }, text));
  byId("actions").replaceChildren(...actions.map(({ text, act }) => el("button", { type: "button", onclick: act }, text)));
  byId("status").hidden = !text;
}

/** @type {() => void} */
let onIdle = () => {};

/** What to do whenever work has ended. @param {() => void} act */
export const whenIdle = (act) => (onIdle = act);

/**
 * Does something that takes a while: one thing at a time, with progress, and with a button that stops it.
 * @param {(signal: AbortSignal, step: (done: number, of: number, text: string) => void) => Promise<void>} work
 */
export async function busy(work) {
  if (document.body.dataset.busy) return;
  const stop = new AbortController();
  const from = document.activeElement;
  const [bar, button, main] = [byId("progress"), byId("stop"), byId("main")];
  document.body.dataset.busy = "true";
  main.inert = true;
  button.onclick = () => {
    stop.abort();
    say("Stopping after this step…");
  };
  try {
    await work(stop.signal, (done, of, text) => {
      if (stop.signal.aborted) return;
      bar.hidden = button.hidden = false;
      bar.setAttribute("max", `${of}`);
      bar.setAttribute("value", `${done}`);
      say(text);
      onIdle();
      if (from !== document.body && document.activeElement !== button) button.focus();
    });
  } finally {
    bar.hidden = button.hidden = true;
    main.inert = false;
    delete document.body.dataset.busy;
    onIdle();
    giveBackFocus(from, button);
  }
}

/** To where it was, or to the open tab when that is no longer there. @param {Element | null} from @param {HTMLElement} button */
function giveBackFocus(from, button) {
  if (from === document.body || ![button, document.body].includes(/** @type {HTMLElement} */ (document.activeElement))) return;
  const isThere = from instanceof HTMLButtonElement && from.isConnected && !from.disabled && from.checkVisibility();
  const tab = /** @type {HTMLElement | null} */ (document.querySelector("[role=tab][aria-selected=true]"));
  (isThere ? from : tab)?.focus();
}
