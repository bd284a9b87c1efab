// @ts-check
import { getToken } from "./sign-in.js";
import { Trouble } from "./trouble.js";

const PATIENCE = 60_000;

/**
 * @typedef {{pageWidth?: number, pageHeight?: number}} PageSize
 * @typedef {{id: string, name: string, version: number}} MapTitle
 * @typedef {{kind: string, title: string, picture: string, hash: string}} Offer
 * @typedef {{pptx: string, kind: string, title: string, version: number, hash: string, tags: Record<string, string>}} Made
 * @typedef {{instance: string, state: "current" | "behind" | "gone" | "forbidden", title?: string, behind?: number,
 *   version?: number, hash?: string, changes?: string[], more?: number}} Standing
 */

/** @param {AbortSignal} [signal] @returns {Promise<{person?: {name?: string, account?: string}, maps: MapTitle[]}>} */
export const listMaps = (signal) => ask("/addin/maps", undefined, signal);

/** @param {string} map @param {PageSize} size @param {AbortSignal} [signal] @returns {Promise<{name: string, slides: Offer[]}>} */
export const listSlides = (map, size, signal) =>
  ask(`/addin/maps/${encodeURIComponent(map)}/slides?${new URLSearchParams(Object.entries(size).map(([k, v]) => [k, `${v}`]))}`, undefined, signal);

/** @param {{map: string, kind: string, instance?: string, notes?: string} & PageSize} order @param {AbortSignal} [signal] @returns {Promise<Made>} */
export const makeSlide = (order, signal) => ask("/addin/slides", order, signal);

/** @param {PageSize & {slides: object[]}} question @param {AbortSignal} [signal] @returns {Promise<{slides: Standing[]}>} */
export const askBehind = (question, signal) => ask("/addin/behind", question, signal);

/** A picture of a slide, for an image element: the browser can't send a token for those itself. @param {string} address */
export async function picture(address) {
  const answer = await send(address, {});
  return URL.createObjectURL(await answer.blob());
}

/** @param {string} address @param {object | undefined} body @param {AbortSignal} [signal] */
async function ask(address, body, signal) {
  const json = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await send(address, json ?? {}, signal);
  return answer.json();
}

/** @param {string} address @param {RequestInit} request @param {AbortSignal} [signal] */
async function send(address, request, signal) {
  let answer = await sendOnce(address, request, signal, false);
  // A token may run out on the way; one more try with a new one, and no third.
  if (answer.status === 401) answer = await sendOnce(address, request, signal, true);
  if (answer.ok) return answer;
  const { error } = await answer.json().catch(() => ({}));
  throw new Trouble(error?.code ?? (answer.status >= 500 ? "server" : "unknown"), error?.message);
}

/** @param {string} address @param {RequestInit} request @param {AbortSignal | undefined} signal @param {boolean} fresh */
async function sendOnce(address, request, signal, fresh) {
  const token = await getToken({ fresh });
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(), PATIENCE);
  const headers = { ...request.headers, ...(token && { Authorization: `Bearer ${token}` }) };
  try {
    return await fetch(address, { ...request, headers, credentials: "omit", signal: signal ? AbortSignal.any([signal, own.signal]) : own.signal });
  } catch {
    throw new Trouble(signal?.aborted ? "stopped" : own.signal.aborted ? "server-slow" : "offline");
  } finally {
    clearTimeout(timer);
  }
}
