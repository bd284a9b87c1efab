// A stand-in for Office's script: a presentation in memory that is as strict as PowerPoint. What is asked for waits for `sync`, what was
// not loaded can't be read, what is put in has to be a presentation of one slide. A test looks at it and breaks it through `deck`.
(() => {
  const setup = {
    host: "PowerPoint", api: "1.10", nested: false, readOnly: false, slides: 1, dark: false, account: "",
    // Nobody has documented whether PowerPoint keeps these of a slide that is put in.
    keepsTags: true, keepsCreationIds: true,
    ...globalThis.officeSetup,
  };
  const deck = (globalThis.deck = { slides: [], inserts: [], rules: [], selected: [], shown: [], syncs: 0, overlaps: 0, setup, broken, late: [] });
  let nextId = 256;
  let running = 0;

  const random = () => Math.floor(Math.random() * 4e9) + 1;
  const plain = (title) => ({ id: `${nextId++}#${random()}`, tags: new Map(), notes: "", shapes: [{ name: "Title", type: "Placeholder", text: title }] });
  if (setup.saved) deck.slides = JSON.parse(setup.saved).map((slide) => ({ ...slide, tags: new Map(slide.tags) }));
  else for (let i = 1; i <= setup.slides; i++) deck.slides.push(plain(`Slide ${i}`));
  nextId += deck.slides.length;
  deck.save = () => JSON.stringify(deck.slides.map((slide) => ({ ...slide, tags: [...slide.tags] })));
  /** What people do by hand; slides are counted from 1. */
  deck.age = (...numbers) => numbers.forEach((n) => deck.slides[n - 1].tags.set("JB_HASH", "0").set("JB_VERSION", "1"));
  deck.edit = (n) => (deck.slides[n - 1].shapes[0].text += ", as I see it");
  deck.copy = (n) => deck.slides.splice(n, 0, { ...structuredClone(deck.slides[n - 1]), id: `${nextId++}#${random()}` });

  /**
   * Breaks the nth operation of a kind: before it is done, after it, or by never answering ("hang": never done, "late": done when released).
   * "dies": before it is done, and nothing works from then on until `deck.dead` is taken back.
   */
  function broken(op, code, when = "before", nth = 1) {
    deck.rules.push({ op, code, when, nth, seen: 0 });
  }
  const fault = (code) => Object.assign(new Error(`PowerPoint says ${code}.`), { name: "RichApi.Error", code, debugInfo: {} });
  const never = () => new Promise(() => {});

  async function perform({ op, act }) {
    if (deck.dead) throw fault(deck.dead);
    const rule = deck.rules.find((r) => r.op === op && ++r.seen === r.nth);
    if (rule?.when === "dies") deck.dead = rule.code;
    if (["before", "dies"].includes(rule?.when)) throw fault(rule.code);
    if (rule?.when === "late") deck.late.push(act);
    if (rule?.when === "hang" || rule?.when === "late") await never();
    await act();
    if (rule?.when === "after") throw fault(rule.code);
  }

  class Context {
    queue = [];
    presentation = presentation(this);
    ask(op, act) {
      this.queue.push({ op, act });
    }
    async sync() {
      const batch = this.queue.splice(0);
      deck.syncs++;
      await new Promise((done) => setTimeout(done));
      if (batch.filter(({ op }) => op === "load tags").length > 50) await never();
      for (const item of batch) await perform(item);
    }
  }

  /** An object whose properties can be read once they were loaded and synced. */
  function loadable(context, op, read, extra = {}) {
    let loaded = {};
    const target = { ...extra, load: (names) => context.ask(op, () => {
      const wanted = names.split(",").map((name) => name.trim().replace("items/", ""));
      const got = read(wanted);
      loaded = { ...loaded, ...got };
    }) };
    return new Proxy(target, {
      get: (own, name) => {
        if (name in own) return own[name];
        if (name in loaded) return loaded[name];
        if (name === "then" || typeof name === "symbol") return undefined;
        throw fault("PropertyNotLoaded");
      },
    });
  }
  const pick = (from, names) => Object.fromEntries(names.map((name) => {
    if (!(name in from)) throw fault("InvalidArgument");
    return [name, from[name]];
  }));
  /** An item of a loaded collection: only what was asked for can be read. */
  const strict = (values, methods = {}) => new Proxy({ ...values, ...methods }, {
    get: (own, name) => {
      if (name in own || typeof name === "symbol" || name === "then") return own[name];
      throw fault("PropertyNotLoaded");
    },
  });

  const find = (id) => deck.slides.find((slide) => slide.id === id) ?? (() => { throw fault("ItemNotFound"); })();
  const mayWrite = () => { if (setup.readOnly) throw fault("AccessDenied"); };

  function presentation(context) {
    return {
      slides: Object.assign(slides(context, () => deck.slides), {}),
      getSelectedSlides: () => slides(context, () => deck.selected.map(find)),
      setSelectedSlides: (ids) => context.ask("select", () => { ids.forEach(find); deck.selected = ids; deck.shown.push(...ids); }),
      pageSetup: loadable(context, "load page", (names) => pick({ slideWidth: setup.width ?? 960, slideHeight: setup.height ?? 540 }, names)),
      insertSlidesFromBase64: (pptx, options = {}) => context.ask("insert", () => insert(pptx, options)),
    };
  }
  const slides = (context, all) => loadable(context, "load slides", (names) => ({ items: all().map((slide) => one(context, slide.id, pick(slide, names))) }), {
    getItem: (id) => one(context, id, {}),
  });

  function one(context, id, values) {
    return strict(values, {
      delete: () => context.ask("delete", () => { mayWrite(); deck.slides = deck.slides.filter((slide) => slide.id !== id); }),
      exportAsBase64: () => {
        let file;
        context.ask("export", () => { file = zip(find(id)); });
        return { get value() { return file ?? (() => { throw fault("ValueNotLoaded"); })(); } };
      },
      tags: loadable(context, "load tags", (names) => {
        if (setup.readOnly) throw fault("GeneralException");
        return { items: [...find(id).tags].map(([key, value]) => strict(pick({ key, value }, names))) };
      }, {
        add: (key, value) => context.ask("tag", () => { mayWrite(); if (typeof value !== "string") throw fault("InvalidArgument"); find(id).tags.set(key.toUpperCase(), value); }),
        delete: (key) => context.ask("untag", () => { mayWrite(); find(id).tags.delete(key.toUpperCase()); }),
        getItemOrNullObject: (key) => loadable(context, "load tag", () => {
          const value = find(id).tags.get(key);
          return value === undefined ? { isNullObject: true } : { isNullObject: false, key, value };
        }),
      }),
      shapes: loadable(context, "load shapes", (names) => ({ items: find(id).shapes.map((shape) => aShape(context, shape, pick(shape, names))) })),
    });
  }
  const aShape = (context, shape, values) => strict(values, {
    textFrame: { textRange: loadable(context, "load text", () => {
      if (shape.text === undefined) throw fault("InvalidArgument");
      return { text: shape.text };
    }) },
    getTable: () => loadable(context, "load table", () => ({ values: shape.values ?? (() => { throw fault("InvalidArgument"); })() })),
  });

  async function insert(pptx, { formatting, targetSlideId }) {
    mayWrite();
    if (!["UseDestinationTheme", "KeepSourceFormatting"].includes(formatting)) throw fault("InvalidArgument");
    const at = targetSlideId === undefined ? -1 : deck.slides.findIndex(({ id }) => id === targetSlideId);
    if (targetSlideId !== undefined && at < 0) throw fault("SlideNotFound");
    const slide = await read(pptx);
    if (deck.slides.some(({ id }) => id.endsWith(`#${slide.creation}`))) throw fault("InvalidArgument");
    const { notes, shapes, tags, creation } = slide;
    deck.inserts.push({ target: targetSlideId, formatting, bytes: pptx.length * 0.75 });
    const copies = setup.insertsTwice ? 2 : 1;
    for (let i = 1; i <= copies; i++) {
      deck.slides.splice(at + i, 0, {
        id: `${nextId++}#${setup.keepsCreationIds && i === 1 ? creation : random()}`,
        tags: new Map(setup.keepsTags ? tags : []),
        notes,
        shapes: structuredClone(shapes),
      });
    }
    if (setup.guest) deck.slides.splice(at + 2, 0, plain("A guest's"));
  }

  async function read(base64) {
    const files = await unzip(base64).catch(() => { throw fault("InvalidArgument"); });
    const named = (pattern) => [...files].filter(([name]) => pattern.test(name)).map(([, text]) => text);
    const pages = named(/^ppt\/slides\/slide[^/]*\.xml$/);
    if (pages.length !== 1) throw fault("InvalidArgument");
    const xml = new DOMParser().parseFromString(pages[0], "application/xml");
    const all = (within, name) => [...within.getElementsByTagNameNS("*", name)];
    if (all(xml, "parsererror").length > 0) throw fault("InvalidArgument");
    const text = (within) => all(within, "p").map((p) => all(p, "t").map((t) => t.textContent).join("")).join("\v");
    const tree = all(xml, "spTree")[0];
    const shapes = [...tree.children].filter((node) => !["nvGrpSpPr", "grpSpPr"].includes(node.localName)).map((node) => {
      const name = all(node, "cNvPr")[0]?.getAttribute("name") ?? "";
      const [table] = all(node, "tbl");
      if (table) return { name, type: "Table", values: all(table, "tr").map((row) => all(row, "tc").map(text)) };
      if (node.localName !== "sp") return { name, type: { cxnSp: "Line", pic: "Image", grpSp: "Group" }[node.localName] ?? "GraphicFrame" };
      return { name, type: all(node, "ph").length > 0 ? "Placeholder" : "GeometricShape", text: text(node) };
    });
    const tags = named(/^ppt\/tags\/.*\.xml$/).flatMap((tag) => [...tag.matchAll(/name="([^"]*)" val="([^"]*)"/g)].map(([, key, value]) => [key, value]));
    const [page] = named(/^ppt\/notesSlides\/notesSlide[^/]*\.xml$/);
    const body = page && all(new DOMParser().parseFromString(page, "application/xml"), "sp").find((sp) => all(sp, "ph").some((ph) => ph.getAttribute("type") === "body"));
    return { shapes, tags, creation: /creationId[^>]*val="(\d+)"/.exec(pages[0])?.[1] ?? `${random()}`, notes: body ? text(body).replaceAll("\v", "\n") : "" };
  }

  /** A zip's files by name, read from its front: the local headers, one after the other. */
  async function unzip(base64) {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    const files = new Map();
    const end = bytes.findLastIndex((_, i) => i + 22 <= bytes.length && view.getUint32(i, true) === 0x06054b50);
    let at = view.getUint32(end + 16, true);
    for (let n = view.getUint16(end + 10, true); n > 0; n--) {
      const [method, size, nameSize, local] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint32(at + 42, true)];
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize));
      const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const stream = new Blob([bytes.subarray(data, data + size)]).stream();
      files.set(name, await new Response(method === 8 ? stream.pipeThrough(new DecompressionStream("deflate-raw")) : stream).text());
      at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return files;
  }

  /** An exported slide: its notes page is all that anybody reads of it. Like PowerPoint's own, it has no tags. */
  function zip({ notes }) {
    const escaped = notes.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const xml = `<p:notes xmlns:p="p" xmlns:a="a"><p:sp><p:nvPr><p:ph type="sldNum"/></p:nvPr><a:p><a:t>1</a:t></a:p></p:sp><p:sp><p:nvPr><p:ph type="body" idx="1"/></p:nvPr>${escaped.split("\n").map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join("")}</p:sp></p:notes>`;
    const [name, data] = ["ppt/notesSlides/notesSlide1.xml", xml].map((text) => new TextEncoder().encode(text));
    const bytes = new Uint8Array(30 + name.length + data.length + 46 + name.length + 22);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x04034b50, true);
    view.setUint32(18, data.length, true);
    view.setUint16(26, name.length, true);
    bytes.set(name, 30);
    bytes.set(data, 30 + name.length);
    const central = 30 + name.length + data.length;
    view.setUint32(central, 0x02014b50, true);
    view.setUint32(central + 20, data.length, true);
    view.setUint16(central + 28, name.length, true);
    bytes.set(name, central + 46);
    const end = central + 46 + name.length;
    view.setUint32(end, 0x06054b50, true);
    view.setUint16(end + 10, 1, true);
    view.setUint32(end + 16, central, true);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }

  globalThis.PowerPoint = {
    run: async (work) => {
      if (++running > 1) deck.overlaps++;
      try {
        await perform({ op: "run", act: () => {} });
        const context = new Context();
        const result = await work(context);
        if (context.queue.length > 0) await context.sync();
        return result;
      } finally {
        running--;
      }
    },
  };
  const version = (text) => text.split(".").map(Number).reduce((all, part) => all * 100 + part);
  globalThis.Office = {
    onReady: async () => ({ host: setup.host, platform: setup.host && "PC" }),
    context: {
      requirements: { isSetSupported: (name, wanted) => (name === "PowerPointApi" ? version(setup.api) >= version(wanted) : name === "NestedAppAuth" && setup.nested) },
      document: { mode: setup.readOnly ? "readOnly" : "readWrite" },
      officeTheme: { isDarkTheme: setup.dark },
    },
    auth: { getAuthContext: async () => ({ userPrincipalName: setup.account }) },
  };
  // As Office's own script does.
  history.pushState = history.replaceState = null;
})();
