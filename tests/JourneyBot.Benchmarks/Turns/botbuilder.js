// The archived Bot Framework SDK (its JavaScript twin) as its samples use it: express, CloudAdapter, one echoing bot; no credentials, so no tokens.
const fs = require("fs");
const express = require("express");
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory, CardFactory } = require("botbuilder");

const card = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_, error) => console.error(error);

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const reply = MessageFactory.attachment(CardFactory.adaptiveCard(card), "Echo: " + context.activity.text);
      await context.sendActivity(reply);
      await next();
    });
  }
  async onInvokeActivity() {
    return { status: 200, body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card } };
  }
}

const bot = new Echo();
const app = express();
app.use(express.json());
app.post("/api/messages", (req, res) => adapter.process(req, res, (context) => bot.run(context)));
app.listen(Number(process.argv[2]), "127.0.0.1");
