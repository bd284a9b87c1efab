// @ts-check
import { BrowserAuthError, createNestablePublicClientApplication, createStandardPublicClientApplication, InteractionRequiredAuthError } from "./lib/msal.js";
import { Trouble } from "./trouble.js";

/** @import {Config, Provider} from "./sign-in.js" */

/** What MSAL's codes mean to the person; any other means that a window has to be tried. @type {Record<string, string>} */
const MEANS = {
  popup_window_error: "popup-blocked",
  empty_window_error: "popup-blocked",
  user_cancelled: "sign-in-closed",
  user_canceled: "sign-in-closed",
  no_network_connectivity: "offline",
};

/**
 * Signs in with Entra: through PowerPoint itself where it can (nested), else through a window.
 * @param {Config} config
 * @param {boolean} nested
 * @returns {Promise<Provider>}
 */
export async function entra(config, nested) {
  const { clientId, authority, scope, bridge } = config;
  const settings = {
    auth: {
      clientId,
      authority,
      redirectUri: new URL(bridge ?? "/auth/bridge", location.origin).href,
      // In a frame, as in PowerPoint on the web, the sign-in window can't answer directly.
      ...(window.parent !== window && { popupRelayUri: new URL("/auth/relay", location.origin).href }),
    },
    // Browsers part or block what a framed page keeps, so nothing is kept.
    cache: { cacheLocation: "memoryStorage" },
  };
  const app = await (nested ? createNestablePublicClientApplication(settings) : createStandardPublicClientApplication(settings));
  const hint = await officeAccount();
  const scopes = [scope];
  /** @type {{username: string} | null} */
  let account = null;

  const silently = (/** @type {boolean} */ fresh) => {
    if (account) return app.acquireTokenSilent({ scopes, account, forceRefresh: fresh });
    if (nested) return app.ssoSilent({ scopes, ...(hint && { loginHint: hint }) });
    throw new Trouble("sign-in-needed");
  };
  const inWindow = (/** @type {boolean} */ another) =>
    app.acquireTokenPopup({ scopes, ...(another ? { prompt: "select_account" } : hint && { loginHint: hint }) });

  return {
    // Where PowerPoint signs in for us, its own account is the one.
    canSwitch: !("nestedAppAuthBridge" in globalThis),
    pass: async ({ fresh = false, interactive = false, another = false }) => {
      try {
        const result = await (interactive ? inWindow(another) : silently(fresh));
        account = result.account;
        return { token: result.accessToken, until: result.expiresOn?.getTime() ?? 0 };
      } catch (error) {
        throw troubleOf(error, interactive);
      }
    },
    differs: () =>
      hint && account && hint.toLowerCase() !== account.username.toLowerCase() ? { office: hint, ours: account.username } : undefined,
  };
}

/** @param {any} error @param {boolean} interactive */
function troubleOf(error, interactive) {
  if (error instanceof Trouble) return error;
  const code = error?.errorCode ?? "unknown";
  if (MEANS[code]) return new Trouble(MEANS[code]);
  if (!interactive && (error instanceof InteractionRequiredAuthError || error instanceof BrowserAuthError)) return new Trouble("sign-in-needed");
  return new Trouble(interactive ? "sign-in-failed" : "sign-in-needed", `${code}`);
}

/** Who PowerPoint is signed in as, where it says so. */
async function officeAccount() {
  try {
    const { userPrincipalName } = await Office.auth.getAuthContext();
    return userPrincipalName ?? "";
  } catch {
    return "";
  }
}
