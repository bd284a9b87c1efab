// @ts-check
import { Trouble } from "./trouble.js";

/**
 * How to sign in, from the server.
 * @typedef {{mode: "entra" | "dev", clientId: string, authority: string, scope: string, bridge: string}} Config
 * @typedef {{token: string, until: number}} Pass
 * @typedef {{pass: (how: {fresh?: boolean, interactive?: boolean, another?: boolean}) => Promise<Pass>, differs: () => {office: string, ours: string} | undefined, canSwitch: boolean}} Provider
 */

/** A token is not used in the last two minutes of its life. */
const MARGIN = 120_000;

/** @type {Promise<Provider> | undefined} */
let provider;
/** @type {Pass | undefined} */
let pass;
/** @type {Promise<Pass> | undefined} */
let asking;

/**
 * A token for our server, or nothing where none is needed. Throws "sign-in-needed" when only a window can help; a window needs a click.
 * @param {{fresh?: boolean, interactive?: boolean, another?: boolean}} [how]
 */
export async function getToken(how = {}) {
  const by = await (provider ??= choose().catch((error) => {
    provider = undefined;
    throw error;
  }));
  const asks = how.fresh || how.interactive;
  if (!asks && pass && pass.until > Date.now() + MARGIN) return pass.token;
  // Several requests share one question; a click on "Sign in" doesn't wait for the silent one.
  if (how.interactive || !asking) {
    const own = by.pass(how).finally(() => {
      if (asking === own) asking = undefined;
    });
    asking = own;
  }
  pass = await asking;
  return pass.token;
}

/** Whether there are other accounts to choose from. */
export const canSwitch = async () => (await provider)?.canSwitch ?? false;

/** Both accounts, when PowerPoint is signed in with another one than we are. */
export const otherAccount = async () => (await provider)?.differs();

/** @returns {Promise<Provider>} */
async function choose() {
  const config = await readConfig();
  // On a developer's own machine the server asks for no token.
  if (config.mode === "dev") return { pass: async () => ({ token: "", until: Infinity }), differs: () => undefined, canSwitch: false };
  const nested = Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");
  const { entra } = await import("./entra.js");
  return entra(config, nested);
}

/** @returns {Promise<Config>} */
async function readConfig() {
  try {
    const answer = await fetch("/addin/config", { credentials: "omit" });
    if (answer.ok) return await answer.json();
  } catch {
    throw new Trouble("offline");
  }
  throw new Trouble("server");
}
