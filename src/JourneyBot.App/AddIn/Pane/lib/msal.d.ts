/** What the pane uses of MSAL. */
export interface Account {
  username: string;
}
export interface Result {
  accessToken: string;
  expiresOn: Date | null;
  account: Account;
}
export interface App {
  ssoSilent(request: { scopes: string[]; loginHint?: string }): Promise<Result>;
  acquireTokenSilent(request: { scopes: string[]; account: Account; forceRefresh: boolean }): Promise<Result>;
  acquireTokenPopup(request: { scopes: string[]; loginHint?: string; prompt?: string }): Promise<Result>;
}
export interface Settings {
  auth: { clientId: string; authority: string; redirectUri: string; popupRelayUri?: string };
  cache: { cacheLocation: string };
}
export function createNestablePublicClientApplication(settings: Settings): Promise<App>;
export function createStandardPublicClientApplication(settings: Settings): Promise<App>;
export class InteractionRequiredAuthError extends Error {
  errorCode: string;
}
export class BrowserAuthError extends Error {
  errorCode: string;
}
