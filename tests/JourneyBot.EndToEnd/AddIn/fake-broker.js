// A stand-in for the part of PowerPoint that signs in for a pane. A test says in `brokerSetup` who is signed in and what fails.
(() => {
  const broker = (globalThis.broker = { calls: [], fails: {}, ...globalThis.brokerSetup });
  const listeners = [];
  const base64 = (value) => btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const answer = ({ requestId, method, tokenParams }) => {
    const reply = { messageType: "NestedAppAuthResponse", requestId, success: true };
    if (method === "GetInitContext") return { ...reply, initContext: { sdkName: "stand-in", sdkVersion: "1" } };
    const status = broker.fails[method];
    if (status) return { ...reply, success: false, error: { status } };
    const username = broker.username;
    const claims = { oid: "11111111-1111-4111-8111-111111111111", tid: "22222222-2222-4222-8222-222222222222", preferred_username: username };
    return {
      ...reply,
      token: { access_token: `token-${broker.calls.length}`, id_token: `${base64({ alg: "none" })}.${base64(claims)}.x`, expires_in: 3600, scope: tokenParams.scope },
      account: { environment: "login.microsoftonline.com", username, tenantId: claims.tid, localAccountId: claims.oid },
    };
  };
  globalThis.nestedAppAuthBridge = {
    addEventListener: (_, listener) => listeners.push(listener),
    removeEventListener: () => {},
    postMessage: (text) => {
      const request = JSON.parse(text);
      broker.calls.push({ method: request.method, scope: request.tokenParams?.scope });
      setTimeout(() => listeners.forEach((listener) => listener(JSON.stringify(answer(request)))));
    },
  };
})();
