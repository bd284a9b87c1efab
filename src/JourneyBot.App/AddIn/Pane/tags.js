// @ts-check
/**
 * What a slide of ours carries. PowerPoint keeps tag names in capitals.
 * Map, kind, version, instance and hash come from the server; the rest is written here.
 */
export const Tag = {
  map: "JB_MAP",
  kind: "JB_KIND",
  version: "JB_VERSION",
  instance: "JB_INSTANCE",
  hash: "JB_HASH",
  /** What the slide looked like right after it was put in. */
  look: "JB_SIG",
  /** Marks of the lines of its speaker notes that came from the map. */
  notes: "JB_NOTES",
  title: "JB_TITLE",
  /** "own" where the slide kept our design instead of taking the presentation's. */
  design: "JB_DESIGN",
  /** The hash its presenter has seen and not wanted: not offered again until there is another. */
  kept: "JB_KEPT",
  /** A refresh began: the instance and the creation id of the slide that is to replace this one. */
  next: "JB_NEXT",
};

/**
 * One slide of the open presentation as the last look found it; `map` is empty on slides that are not ours.
 * @typedef {{id: string, number: number, map: string, kind: string, version: number, instance: string, hash: string,
 *   look: string, notes: string, title: string, design: string, kept: string, next: string}} Found
 */

/** @param {string} id @param {number} number from 1 @param {{key: string, value: string}[]} tags @returns {Found} */
export function found(id, number, tags) {
  const of = new Map(tags.map((tag) => [tag.key.toUpperCase(), tag.value]));
  const value = (/** @type {string} */ name) => of.get(name) ?? "";
  return {
    id,
    number,
    map: value(Tag.map),
    kind: value(Tag.kind),
    version: Number(value(Tag.version)) || 0,
    instance: value(Tag.instance),
    hash: value(Tag.hash),
    look: value(Tag.look),
    notes: value(Tag.notes),
    title: value(Tag.title),
    design: value(Tag.design),
    kept: value(Tag.kept),
    next: value(Tag.next),
  };
}
