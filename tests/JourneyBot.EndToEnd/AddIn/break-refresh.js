// One refresh of the second slide with one fault in PowerPoint; answers with what is wrong afterwards, if anything.
(saved) => {
  // The server's answers are asked for once: what is tried here is PowerPoint.
  const answers = new Map();
  const ask = globalThis.fetch;
  globalThis.fetch = async (address, request) => {
    const key = `${address} ${request?.body}`;
    if (!answers.has(key)) answers.set(key, await ask(address, request));
    return answers.get(key).clone();
  };
  const tick = () => new Promise((done) => setTimeout(done, 5));
  const idle = async () => { do await tick(); while (document.body.dataset.busy); };
  const button = (text) => [...document.querySelectorAll("button")].find((b) => b.textContent.startsWith(text));
  const shown = ({ id, shapes, tags }) => JSON.stringify([id, shapes, [...tags].filter(([key]) => key !== "JB_NEXT")]);
  globalThis.breakRefresh = async (op, code, when, nth) => {
    deck.rules = [];
    deck.slides = JSON.parse(saved).map((slide) => ({ ...slide, tags: new Map(slide.tags) }));
    const before = deck.slides.map(shown);
    button("Check again").click();
    await idle();
    deck.broken(op, code, when, nth);
    button("Refresh all").click();
    await idle();
    const now = deck.slides.map(shown);
    const said = document.getElementById("said").textContent;
    const [rule] = deck.rules;
    if (rule.seen < nth) return "that step never came";
    if (now.length !== before.length) return `${now.length} slides instead of ${before.length}`;
    if (now[0] !== before[0]) return "another slide was changed";
    if (now[1] === before[1]) {
      if (deck.slides[1].tags.has("JB_NEXT") && op !== "tag") return "the mark was left";
      return /^.?\s?(PowerPoint|The slide|This|Something)/.test(said) && !said.includes("went wrong") ? "" : `it said: ${said}`;
    }
    const { tags } = deck.slides[1];
    const isWhole = tags.get("JB_HASH") !== "0" && tags.get("JB_SIG") && !tags.has("JB_NEXT");
    return isWhole && said.includes("1 slide refreshed.") ? "" : `half done: ${said}`;
  };
}
