// What an address asked for and the page does not have: said over the view, until it is read or another is opened.

import { when } from "./state.ts";
import { button, byId, el, fill, name, short } from "./text.ts";
import { say } from "./words.ts";

const MOST = 5; // parts of an address that are named

let missing: string[] = [];

export function startNotice(): void {
  when("all", drawNotice);
}

/** Say which parts of an address the page has nothing for; none takes the notice away. */
export function tellMissing(parts: string[]): void {
  missing = parts;
}

function drawNotice(): void {
  const place = byId("notice");
  place.hidden = missing.length === 0;
  if (place.hidden) {
    place.replaceChildren();
    return;
  }
  const named = missing
    .slice(0, MOST)
    .map((part, at) => [at ? ", " : "", el("b", null, name(short(part, 60)))]);
  const rest = missing.length - MOST;
  const away = () => {
    missing = [];
    drawNotice();
    byId("tabs").querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  fill(place, [
    el("span", null, say("missing"), " ", named, rest > 0 ? ` ${say("conflicts.more", { n: rest })}` : ""),
    button({ class: "close", "aria-label": say("close") }, away, "×"),
  ]);
}
