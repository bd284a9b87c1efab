// @ts-check
import { chosenMap, showMaps, showOffers } from "./choose.js";
import { check } from "./check.js";
import { byId } from "./dom.js";
import { showAction, showAll } from "./draw.js";
import { guarded, help } from "./guard.js";
import { canKeepNotes, connect } from "./office.js";
import { machinery } from "./runs.js";
import { listMaps } from "./server.js";
import { canSwitch, getToken, otherAccount } from "./sign-in.js";
import { state } from "./state.js";
import { busy, whenIdle } from "./status.js";
import { open, startTabs } from "./tabs.js";
import { Trouble } from "./trouble.js";
import { wordsFor } from "./words.js";

start();

async function start() {
  try {
    await connect();
  } catch (error) {
    byId("start-text").textContent = wordsFor(Trouble.of(error));
    return;
  }
  state.show = showAll;
  Object.assign(help, { load, signIn: () => signIn(false) });
  startTabs(showAction);
  whenIdle(showAction);
  byId("again").onclick = checkAgain;
  byId("another").onclick = () => signIn(true);
  byId("losses").textContent = `Refreshing puts a new slide in place of the old one: comments and animations on it are lost${canKeepNotes() ? "; speaker notes stay, as plain text" : ", and so are speaker notes"}.`;
  await load();
}

/** Everything from the server and from the presentation. */
const load = () =>
  busy((signal, step) =>
    guarded(async () => {
      step(0, 3, "Reading your maps…");
      const { maps, person } = await listMaps(signal);
      await showWho(person);
      showMaps(maps, { onMap: () => guarded(() => showOffers(chosenMap(), state.size)), onPick: showAction });
      byId("start").hidden = true;
      byId("tabs").hidden = false;
      document.body.dataset.loaded = "true";
      step(1, 3, "Looking at the slides…");
      await check(signal, step);
      open(state.rows.length > 0 ? "present" : "insert");
      if (maps.length > 0) await showOffers(chosenMap(), state.size);
      await machinery();
    }),
  );

/** What there is to insert is made for a page; it is asked for again when the presentation has another. */
const checkAgain = () =>
  busy((signal, step) =>
    guarded(async () => {
      const before = JSON.stringify(state.size);
      await check(signal, step);
      if (JSON.stringify(state.size) !== before && chosenMap()) await showOffers(chosenMap(), state.size);
    }),
  );

/** @param {{name?: string, account?: string} | undefined} person */
async function showWho(person) {
  byId("who").textContent = person?.account ?? person?.name ?? "";
  byId("account").hidden = !(person?.account ?? person?.name);
  byId("another").hidden = !(await canSwitch());
  const two = await otherAccount();
  byId("other-account").hidden = !two;
  if (two) byId("other-account").textContent = `PowerPoint is signed in as ${two.office}, JourneyBot as ${two.ours}.`;
}

/** @param {boolean} another */
const signIn = (another) =>
  guarded(async () => {
    await getToken({ interactive: true, another });
    await load();
  });
