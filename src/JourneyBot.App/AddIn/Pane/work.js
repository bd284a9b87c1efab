// @ts-check
/** What changes the presentation. The pane opens without it, and fetches it right afterwards. */
export { insertAll } from "./insert.js";
export { refresh } from "./refresh.js";
