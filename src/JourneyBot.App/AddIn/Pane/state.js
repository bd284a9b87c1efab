// @ts-check
/** @import {Row} from "./present.js" */
/** @import {PageSize} from "./server.js" */
/** @import {Found} from "./tags.js" */

/** What the pane knows: the page's size, every slide as the last look found it, and how ours among them stand. */
export const state = {
  /** @type {PageSize} */
  size: {},
  /** @type {Found[]} */
  all: [],
  /** @type {Row[]} */
  rows: [],
  /** Draws all that anew. */
  show: () => {},
};
