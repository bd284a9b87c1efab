// @ts-check
import { chosen, chosenMap, insertLabel, ownDesign, pickNone, showMaps, showOffers } from "./choose.js";
import { byId, count } from "./dom.js";
import { doubled, leftovers, remove } from "./mend.js";
import { canKeepNotes, connect, isReadOnly } from "./office.js";
import { pageSize, show } from "./page.js";
import { isBehind, showRows } from "./present.js";
import { scan } from "./scan.js";
import { askBehind, listMaps } from "./server.js";
import { canSwitch, getToken, otherAccount } from "./sign-in.js";
import { busy, say, whenIdle } from "./status.js";
import { open, opened, startTabs } from "./tabs.js";
import { Trouble } from "./trouble.js";
import { wordsFor } from "./words.js";

/** @import {Row} from "./present.js" */
/** @import {Answer} from "./refresh.js" */
/** @import {PageSize} from "./server.js" */

/** The server is asked about this many slides at once. */
const QUESTION = 200;

/** @type {PageSize} */
let size = {};
/** @type {import("./tags.js").Found[]} */
let all = [];
/** @type {Row[]} */
let rows = [];

const READ_ONLY = wordsFor(new Trouble("read-only"));

const machinery = () => import("./work.js");

const action = () => /** @type {HTMLButtonElement} */ (byId("main-action"));

start();

async function start() {
  try {
    await connect();
  } catch (error) {
    byId("start-text").textContent = wordsFor(Trouble.of(error));
    return;
  }
  startTabs(showAction);
  whenIdle(showAction);
  byId("again").onclick = () => busy((signal, step) => guarded(() => check(signal, step)));
  byId("another").onclick = () => signIn(true);
  byId("losses").textContent = `Refreshing puts a new slide in place of the old one: comments and animations on it are lost${canKeepNotes() ? "; speaker notes stay, as plain text" : ", and so are speaker notes"}.`;
  await load();
}

/** Everything from the server and from the presentation. */
const load = () =>
  busy((signal, step) =>
    guarded(async () => {
      step(0, 3, "Reading your maps…");
      const [{ maps, person }, points] = await Promise.all([listMaps(signal), pageSize()]);
      size = points;
      await showWho(person);
      showMaps(maps, { onMap: () => guarded(() => showOffers(chosenMap(), size)), onPick: showAction });
      byId("start").hidden = true;
      byId("tabs").hidden = false;
      document.body.dataset.loaded = "true";
      step(1, 3, "Looking at the slides…");
      await check(signal, step);
      open(rows.length > 0 ? "present" : "insert");
      if (maps.length > 0) await showOffers(chosenMap(), size);
      await machinery();
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

/** Looks at the presentation, and asks the server once about all of our slides in it. @param {AbortSignal} signal @param {(done: number, of: number, text: string) => void} step */
async function check(signal, step) {
  try {
    all = await scan(signal);
  } catch (error) {
    // In a slide show, and on the web while reading, PowerPoint refuses to tell.
    const trouble = Trouble.of(error);
    if (trouble.code !== "GeneralException") throw error;
    say(isReadOnly() ? READ_ONLY : "The slides can't be checked now. Leave the slide show or reading view, then check again.", "wait");
    return;
  }
  const broken = leftovers(all).map(({ remove }) => remove);
  const ours = all.filter((slide) => slide.map && !broken.includes(slide));
  rows = ours.map((slide) => ({ slide, standing: undefined, asks: false }));
  showAll();
  step(2, 3, "Asking what has changed…");
  for (let at = 0; at < rows.length; at += QUESTION) {
    const some = rows.slice(at, at + QUESTION);
    const slides = some.map(({ slide: { instance, map, kind, version, hash } }) => ({ instance, map, kind, version, hash }));
    const answer = await askBehind({ ...size, slides }, signal);
    some.forEach((row, i) => (row.standing = answer.slides[i]));
  }
  showAll();
  say(isReadOnly() ? READ_ONLY : "", isReadOnly() ? "wait" : "none");
}

function showAll() {
  showRows(rows, leftovers(all).map((pair) => pair.remove), {
    isReadOnly: isReadOnly(),
    onRefresh: (row, answer) => refreshRows([row], answer),
    onSkip: (row) => {
      row.asks = false;
      showAll();
      say("Left as it is.");
    },
    onShow: ({ slide }) => guarded(() => show(slide.id)),
    onMend: () => busy((signal, step) => guarded(async () => {
      const pairs = leftovers(all);
      step(0, 1, "Removing what was left over…");
      await remove(pairs.map((pair) => pair.remove));
      await check(signal, step);
      say(`${count(pairs.length, "slide")} removed.`, "good");
    })),
  });
  showAction();
}

/** The one big button does what the open tab is for. */
function showAction() {
  const isInsert = opened() === "insert";
  const waiting = rows.filter((row) => isBehind(row) && !row.asks);
  action().textContent = isInsert ? insertLabel() : waiting.length > 0 ? `Refresh all ${waiting.length}` : "Everything is up to date";
  if (!isInsert && rows.length === 0) action().textContent = "Nothing to refresh";
  if (!isInsert && waiting.length === 0 && !byId("mend").hidden) action().textContent = "Remove what was left over first";
  if (!isInsert && waiting.length === 0 && rows.some(isBehind)) action().textContent = "Choose for each slide above";
  action().disabled = isReadOnly() || Boolean(document.body.dataset.busy) || (isInsert ? chosen().length === 0 : waiting.length === 0);
  action().hidden = !document.body.dataset.loaded || (isInsert && byId("one-map").hidden);
  action().onclick = () => (isInsert ? insertChosen() : refreshRows(waiting, undefined));
  byId("foot").hidden = false;
}

const insertChosen = () =>
  busy((signal, step) =>
    guarded(async () => {
      const offers = chosen();
      const { insertAll } = await machinery();
      const { done, trouble } = await insertAll({
        map: chosenMap(),
        offers,
        size,
        ownDesign: ownDesign(),
        signal,
        onStep: (i, title) => step(i, offers.length, `${i + 1} of ${offers.length}: ${title}`),
      });
      if (done === offers.length) pickNone();
      await recheck();
      const report = `${done} of ${count(offers.length, "slide")} put in.`;
      if (trouble) throw new Trouble(trouble.code, `${report} ${wordsFor(trouble)}`);
      say(`${count(done, "slide")} put in.`, "good");
    }),
  );

/** @param {Row[]} chosenRows @param {Answer} answer */
const refreshRows = (chosenRows, answer) =>
  busy((signal, step) =>
    guarded(async () => {
      const { refresh } = await machinery();
      const counts = { refreshed: 0, below: 0, changed: 0 };
      const copies = doubled(all);
      /** @type {Set<string>} */
      const asking = new Set(rows.filter((row) => row.asks).map((row) => row.slide.id));
      /** @type {Trouble | undefined} */
      let trouble;
      for (const [i, { slide, standing }] of chosenRows.entries()) {
        step(i, chosenRows.length, `${i + 1} of ${chosenRows.length}: ${standing?.title ?? slide.title}`);
        try {
          signal.throwIfAborted();
          const outcome = await refresh(slide, answer, { size, ownDesign: ownDesign(), signal, isDoubled: copies.has(slide.instance) });
          counts[outcome]++;
          if (outcome === "changed") asking.add(slide.id);
        } catch (error) {
          trouble = signal.aborted ? new Trouble("stopped") : Trouble.of(error);
          break;
        }
      }
      await recheck();
      for (const row of rows) row.asks = asking.has(row.slide.id) && isBehind(row);
      showAll();
      report(counts, trouble, chosenRows.length);
    }),
  );

/** @param {{refreshed: number, below: number, changed: number}} counts @param {Trouble | undefined} trouble @param {number} of */
function report({ refreshed, below, changed }, trouble, of) {
  const done = [
    refreshed > 0 && `${count(refreshed, "slide")} refreshed.`,
    below > 0 && "Today's slide was put below yours.",
    changed > 0 && `${count(changed, "slide was", "slides were")} changed by hand: choose for ${changed === 1 ? "it" : "each"}.`,
  ].filter(Boolean);
  if (trouble) {
    const left = of - refreshed - below - changed;
    throw new Trouble(trouble.code, [...done, of > 1 && `${left} not refreshed.`, wordsFor(trouble)].filter(Boolean).join(" "));
  }
  say(done.join(" "), changed > 0 ? "wait" : "good");
}

/** Looks again after a change; what was done counts even when this fails. */
async function recheck() {
  try {
    await check(new AbortController().signal, () => {});
  } catch {
    showAll();
  }
}

/** @param {boolean} another */
const signIn = async (another) => {
  await guarded(async () => {
    await getToken({ interactive: true, another });
    await load();
  });
};

/** Says in words what went wrong, and offers what helps. @param {() => Promise<unknown>} work */
async function guarded(work) {
  try {
    await work();
  } catch (error) {
    const trouble = Trouble.of(error);
    if (trouble.code === "unknown") console.error(error);
    const isSignIn = /sign-in|popup|notSignedIn|signIn/.test(trouble.code);
    byId("start").hidden = true;
    if (isSignIn) say(wordsFor(trouble), "wait", { text: "Sign in", act: () => signIn(false) });
    else if (!document.body.dataset.loaded) say(wordsFor(trouble), "bad", { text: "Try again", act: load });
    else say(wordsFor(trouble), trouble.code === "stopped" ? "wait" : "bad");
    byId("foot").hidden = false;
  }
}
