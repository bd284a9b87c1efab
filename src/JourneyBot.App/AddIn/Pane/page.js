// @ts-check
import { supports } from "./office.js";
import { inDeck, sync } from "./turns.js";

/** The presentation's page in points; nothing where PowerPoint can't tell, and the server takes 16:9 then. */
export async function pageSize() {
  if (!supports("1.10")) return {};
  try {
    return await inDeck(async (context) => {
      const setup = context.presentation.pageSetup;
      setup.load("slideWidth,slideHeight");
      await sync(context);
      return { pageWidth: setup.slideWidth, pageHeight: setup.slideHeight };
    });
  } catch {
    return {};
  }
}

/** Where new slides go: after the slide that is selected, else after the last; nothing in an empty presentation. */
export const placeForNew = () =>
  inDeck(async (context) => {
    const slides = context.presentation.slides;
    const selected = context.presentation.getSelectedSlides();
    slides.load("items/id");
    selected.load("items/id");
    await sync(context);
    return selected.items[0]?.id ?? slides.items.at(-1)?.id;
  });

/** Shows a slide in PowerPoint's own window. @param {string} id */
export const show = (id) =>
  inDeck(async (context) => {
    context.presentation.setSelectedSlides([id]);
    await sync(context);
  });
