// @ts-check
import { byId } from "./dom.js";
import { say } from "./status.js";
import { Trouble } from "./trouble.js";
import { wordsFor } from "./words.js";

/** What helps against trouble; filled in by the pane. */
export const help = {
  load: () => {},
  signIn: () => {},
};

/** Says in words what went wrong, and offers what helps. @param {() => Promise<unknown>} work */
export async function guarded(work) {
  try {
    await work();
  } catch (error) {
    const trouble = Trouble.of(error);
    if (trouble.code === "unknown") console.error(error);
    byId("start").hidden = true;
    if (/sign-in|popup|notSignedIn|signIn/.test(trouble.code)) say(wordsFor(trouble), "wait", { text: "Sign in", act: help.signIn });
    else if (!document.body.dataset.loaded) say(wordsFor(trouble), "bad", { text: "Try again", act: help.load });
    else say(wordsFor(trouble), trouble.code === "stopped" ? "wait" : "bad");
    byId("foot").hidden = false;
  }
}
