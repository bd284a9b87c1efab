// @ts-check
import { Trouble } from "./trouble.js";

const START = 15_000;

/** Whether this PowerPoint has a version of its interface. @param {string} version */
export const supports = (version) => Office.context.requirements.isSetSupported("PowerPointApi", version);

export const isReadOnly = () => Office.context.document?.mode === "readOnly";

/** PowerPoint's interface has no speaker notes, but an exported slide does, from this version on. */
export const canKeepNotes = () => supports("1.8");

/** Waits for PowerPoint, and says which of the reasons it is when the pane can't work here. */
export async function connect() {
  if (!("Office" in globalThis)) throw new Trouble("office-missing");
  const late = new Promise((_, reject) => setTimeout(() => reject(new Trouble("office-silent")), START));
  const { host } = await Promise.race([Office.onReady(), late]);
  if (host !== "PowerPoint") throw new Trouble("not-powerpoint");
  if (!supports("1.5")) throw new Trouble("too-old");
  followTheme();
}

/** Office has a theme of its own, apart from the system's. */
function followTheme() {
  const theme = Office.context.officeTheme;
  if (!theme) return;
  const dark = theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor);
  if (dark !== undefined) document.documentElement.dataset.theme = dark ? "dark" : "light";
}

/** @param {string | undefined} colour such as #292929 */
function isDark(colour) {
  const rgb = /^#?([0-9a-f]{6})/i.exec(colour ?? "");
  if (!rgb) return undefined;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb[1].slice(at, at + 2), 16));
  return r * 0.3 + g * 0.6 + b * 0.1 < 128;
}
