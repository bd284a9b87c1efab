// @ts-check
import { byId, count, el } from "./dom.js";
import { listSlides, picture } from "./server.js";
import { namesOf } from "./words.js";

/** @import {MapTitle, Offer, PageSize} from "./server.js" */

const GROUPS = [
  { name: "The whole map", has: /^(overview|asset|periods)/ },
  { name: "Stages", has: /^stage:/ },
  { name: "Lists and decisions", has: /./ },
];

/** @type {Offer[]} */
let offers = [];
/** @type {() => void} */
let onPick = () => {};

/** Fills the list of maps. @param {MapTitle[]} maps @param {{onMap: (id: string) => void, onPick: () => void}} on */
export function showMaps(maps, on) {
  onPick = on.onPick;
  const select = byId("map");
  select.replaceChildren(...maps.map((map) => el("option", { value: map.id }, map.name)));
  select.onchange = () => on.onMap(chosenMap());
  byId("one-map").hidden = maps.length === 0;
  byId("no-map").hidden = maps.length > 0;
  byId("pick-all").onclick = () => pickAll(true);
  byId("pick-none").onclick = () => pickAll(false);
}

export const chosenMap = () => /** @type {HTMLSelectElement} */ (byId("map")).value;

/** In the order of the deck. */
export const chosen = () => offers.filter((_, i) => boxes()[i]?.checked);

export const ownDesign = () => /** @type {HTMLInputElement} */ (byId("own-design")).checked;

/** Shows the slides a map has, each with its picture. @param {string} map @param {PageSize} size */
export async function showOffers(map, size) {
  const { slides } = await listSlides(map, size);
  offers = slides;
  const names = namesOf(slides.map((slide) => slide.kind));
  const tiles = slides.map((slide, i) => tile(slide, names[i]));
  byId("offers").replaceChildren(
    ...GROUPS.flatMap((group, g) => {
      const own = tiles.filter((_, i) => GROUPS.findIndex(({ has }) => has.test(slides[i].kind)) === g);
      return own.length === 0 ? [] : [el("h3", { id: `group-${g}` }, group.name), el("div", { className: "tiles", role: "group", "aria-labelledby": `group-${g}` }, ...own)];
    }),
  );
  onPick();
}

/** Takes the ticks off what has been put in. */
export const pickNone = () => pickAll(false);

/** @param {Offer} offer @param {string} name */
function tile(offer, name) {
  const image = el("img", { alt: "", width: 160, height: 90 });
  seen.observe(image);
  addresses.set(image, offer.picture);
  return el("label", { className: "tile" }, el("input", { type: "checkbox", onchange: () => onPick() }), image, el("span", { dir: "auto", title: offer.title }, name && el("b", {}, name), offer.title));
}

/** @type {WeakMap<Element, string>} */
const addresses = new WeakMap();

/** Pictures are fetched when they come into sight. */
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    const address = addresses.get(target);
    if (!isIntersecting || !address) continue;
    seen.unobserve(target);
    const image = /** @type {HTMLImageElement} */ (target);
    picture(address).then((blob) => {
      image.onload = () => URL.revokeObjectURL(blob);
      image.src = blob;
    }, () => image.classList.add("missing"));
  }
});

const boxes = () => /** @type {HTMLInputElement[]} */ (offers.length ? inOrder() : []);

// The groups may stand in another order than the deck.
function inOrder() {
  const all = [...byId("offers").querySelectorAll("input")];
  const groupOf = (/** @type {Offer} */ offer) => GROUPS.findIndex(({ has }) => has.test(offer.kind));
  const shown = GROUPS.flatMap((_, g) => offers.filter((offer) => groupOf(offer) === g));
  return offers.map((offer) => all[shown.indexOf(offer)]);
}

/** @param {boolean} on */
function pickAll(on) {
  for (const box of boxes()) box.checked = on;
  onPick();
}

export const insertLabel = () => (chosen().length === 0 ? "Insert slides" : `Insert ${count(chosen().length, "slide")}`);
