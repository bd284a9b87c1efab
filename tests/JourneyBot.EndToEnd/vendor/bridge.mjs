import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

// Opened without an answer from Entra in its address, the page just stays as it is.
broadcastResponseToMainFrame().catch(() => {});
