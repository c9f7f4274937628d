// The page itself, to take along in the view that is on.

import { viewText } from "./view.ts";

const original = { page: null as HTMLElement | null };

/** Keep the page as it came; called before anything is drawn. */
export function keepOriginal(): void {
  original.page = document.documentElement.cloneNode(true) as HTMLElement;
}

/** The page as one text; it opens in the view that is on. */
export function wholePage(): string {
  const copy = original.page!.cloneNode(true) as HTMLElement;
  copy.setAttribute("data-view", viewText());
  return `<!DOCTYPE html>\n${copy.outerHTML}\n`;
}
