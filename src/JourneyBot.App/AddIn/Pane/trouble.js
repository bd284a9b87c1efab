// @ts-check
/** What went wrong, known by a code of ours, Office's or the server's. The code decides; words for it are in words.js. */
export class Trouble extends Error {
  /** @param {string} code @param {string} [said] words for the person, when whoever failed had some */
  constructor(code, said) {
    super(said ?? code);
    this.code = code;
    this.said = said;
  }

  /** @param {unknown} error @returns {Trouble} */
  static of(error) {
    if (error instanceof Trouble) return error;
    const { name, code } = /** @type {{name?: string, code?: unknown}} */ (error ?? {});
    if (name === "AbortError") return new Trouble("stopped");
    return new Trouble(typeof code === "string" ? code : "unknown");
  }
}
