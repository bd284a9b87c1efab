// @ts-check
import { count } from "./dom.js";

/** @import {Trouble} from "./trouble.js" */
/** @import {Standing} from "./server.js" */
/** @import {Found} from "./tags.js" */

const UNCHANGED = "Your presentation was not changed.";

/** @type {Record<string, string>} */
const WORDS = {
  "office-missing": "Office's own script could not be loaded. Check the connection, then close and open this pane.",
  "office-silent": "PowerPoint does not answer. Close and open this pane.",
  "not-powerpoint": "This pane works inside PowerPoint. Open a presentation there, and find JourneyBot on the Home tab.",
  "too-old": "This PowerPoint is too old for the add-in. It needs PowerPoint for Microsoft 365, Office 2024, or PowerPoint on the web.",
  "read-only": "This presentation is open for reading only. Choose Enable Editing or save a copy to put slides in.",
  offline: "JourneyBot can't be reached. Check the connection and try again.",
  server: "JourneyBot has a problem of its own. Try again in a minute.",
  "server-slow": "JourneyBot takes too long to answer. Try again in a minute.",
  "sign-in-needed": "Sign in to see your maps.",
  "sign-in-closed": "The sign-in window was closed before it was done.",
  "sign-in-failed": "Signing in did not work.",
  "popup-blocked": "The sign-in window was blocked. Allow pop-ups for this site and try again.",
  notSignedIn: "Sign in to see your maps.",
  signInExpired: "Your sign-in has expired.",
  notFound: "That map or slide is no longer there.",
  stopped: "Stopped.",
  "time-out": "PowerPoint did not answer for a minute. It may still finish: look at the slides, then check again.",
  "too-big": "This slide is too big to be put in safely.",
  "nothing-arrived": `PowerPoint did not put the slide in. ${UNCHANGED}`,
  "which-is-new": "Somebody else put slides in at the same moment. Look which slide is new, and remove what is too many.",
  SlideNotFound: "The slide is no longer there. Check again.",
  ItemNotFound: "The slide is no longer there. Check again.",
  InvalidArgument: `PowerPoint did not accept the slide. ${UNCHANGED}`,
  GeneralException: "PowerPoint could not do that just now. Leave the slide show or finish what is open, and try again.",
  AccessDenied: "PowerPoint does not allow changes to this presentation.",
  ApiNotFound: "This PowerPoint is too old for that.",
  NotImplemented: "This PowerPoint can't do that.",
  MemoryLimitReached: "PowerPoint has run out of memory. Close other presentations and try again.",
  RequestPayloadSizeLimitExceeded: "This slide is too big for PowerPoint on the web. Open the presentation in the desktop app.",
};

/** @param {Trouble} trouble */
export function wordsFor({ code, said }) {
  const words = WORDS[code];
  // The server's own words are written for the person; a sign-in code is for who helps them.
  if (code === "sign-in-failed" && said) return `${words} (${said})`;
  return (words && !said ? words : said) ?? `Something went wrong (${code}). ${UNCHANGED}`;
}

/** @type {Record<string, string>} */
const KINDS = {
  overview: "The map",
  asset: "Customer asset",
  periods: "Last periods",
  fix: "Fix",
  amplify: "Amplify",
  research: "Research",
  decisions: "Decisions",
  changes: "What changed",
};

/** Names the kinds of a map's slides, in the order of the deck. @param {string[]} kinds */
export function namesOf(kinds) {
  const parts = kinds.map((kind) => kind.split("#"));
  const stages = [...new Set(parts.map(([kind]) => kind).filter((kind) => kind.startsWith("stage:")))];
  return parts.map(([kind, part]) => {
    const name = KINDS[kind] ?? (stages.includes(kind) ? `Stage ${stages.indexOf(kind) + 1}` : "");
    return part ? `${name}, part ${part}` : name;
  });
}

/**
 * How a slide stands, as a shape, a word and a colour.
 * @param {Found} slide @param {Standing | undefined} standing
 * @returns {{shape: string, look: string, text: string, canRefresh: boolean}}
 */
export function stateOf(slide, standing) {
  const say = (/** @type {string} */ shape, /** @type {string} */ look, /** @type {string} */ text, canRefresh = false) => ({ shape, look, text, canRefresh });
  switch (standing?.state) {
    case "current":
      return say("●", "good", "Up to date");
    case "gone":
      return say("○", "none", "No longer in the map");
    case "forbidden":
      return say("○", "none", "You may not see this map");
    case "behind":
      if (slide.kept && slide.kept === standing.hash) return say("○", "none", "Kept as you changed it");
      return say("▲", "wait", standing.behind ? `${count(standing.behind, "update")} behind` : "Would look different today", true);
    default:
      return say("○", "none", "Not checked");
  }
}
