// @ts-check
import { Trouble } from "./trouble.js";

/** How long one answer of PowerPoint is waited for. */
const PATIENCE = 60_000;

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Works in the presentation after everything that was asked for before: PowerPoint does badly with two runs at once.
 * @template T
 * @param {(context: PowerPoint.RequestContext) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function inDeck(work) {
  const turn = last.then(() => run(work));
  // A run syncs once more after the work, for which the next one waits as well.
  last = turn.then(({ ended }) => Promise.race([ended, pause(PATIENCE)]));
  return turn.then(({ result }) => result);
}

/**
 * @template T
 * @param {(context: PowerPoint.RequestContext) => Promise<T>} work
 * @returns {{result: Promise<T>, ended: Promise<unknown>}}
 */
function run(work) {
  /** @type {Promise<unknown>} */
  let ended = Promise.resolve();
  /** @type {Promise<T>} */
  const result = new Promise((resolve, reject) => {
    let tooLate = false;
    const timer = setTimeout(() => {
      tooLate = true;
      reject(new Trouble("time-out"));
    }, PATIENCE);
    ended = PowerPoint.run(async (context) => {
      clearTimeout(timer);
      // Whoever asked has been told that nothing happened, so nothing may.
      if (!tooLate) await work(context).then(resolve, reject);
    }).catch((error) => {
      clearTimeout(timer);
      reject(Trouble.of(error));
    });
  });
  return { result, ended };
}

/** @param {number} time in milliseconds */
const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Sends what is queued and waits for the answer, a minute at most. @param {PowerPoint.RequestContext} context */
export async function sync(context) {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Trouble("time-out")), PATIENCE);
  });
  try {
    await Promise.race([context.sync(), late]);
  } catch (error) {
    throw Trouble.of(error);
  } finally {
    clearTimeout(timer);
  }
}
