// @ts-check
import { byId } from "./dom.js";

const TABS = ["insert", "present"];

/** @type {(name: string) => void} */
let onChange = () => {};

/** The two halves of the pane. Arrow keys go from one to the other. @param {(name: string) => void} changed */
export function startTabs(changed) {
  onChange = changed;
  for (const name of TABS) {
    const tab = byId(`tab-${name}`);
    tab.onclick = () => open(name);
    tab.onkeydown = (event) => {
      const to = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!to) return;
      const next = TABS[(TABS.indexOf(name) + to + TABS.length) % TABS.length];
      open(next);
      byId(`tab-${next}`).focus();
    };
  }
}

/** @param {string} name */
export function open(name) {
  for (const each of TABS) {
    const isOpen = each === name;
    const tab = byId(`tab-${each}`);
    tab.setAttribute("aria-selected", `${isOpen}`);
    tab.tabIndex = isOpen ? 0 : -1;
    byId(each).hidden = !isOpen;
  }
  onChange(name);
}

export const opened = () => (byId("insert").hidden ? "present" : "insert");
