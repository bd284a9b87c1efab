// Microsoft's newer Teams SDK as its samples use it; unauthenticated, as its own development mode allows.
const fs = require("fs");
const { App } = require("@microsoft/teams.apps");

const card = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));
const quiet = { debug() {}, info() {}, warn() {}, error: console.error, log() {}, child: () => quiet };
const app = new App({ logger: quiet, skipAuth: true, dangerouslyAllowUnauthenticatedRequests: true });
app.on("message", async ({ send, activity }) => {
  await send({ type: "message", text: "Echo: " + activity.text, attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }] });
});
app.on("card.action", async () => ({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card }));
app.start(Number(process.argv[2]));
