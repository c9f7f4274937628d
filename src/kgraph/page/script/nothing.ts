// What stands where no claim passes the filters: words, and the way back to all.

import { showAll } from "./filter.ts";
import { state, when } from "./state.ts";
import { button, byId, type Child, el, fill } from "./text.ts";
import { say } from "./words.ts";

/** The words for a list without claims; `home` has the focus when all claims are there again. */
export function nothingView(home: HTMLElement): Child {
  const again = () => {
    showAll();
    home.focus();
  };
  const filtered = state.shown < state.total;
  return el(
    "div",
    { class: "empty" },
    el("p", null, say("nothing")),
    filtered ? button({ class: "to", "data-key": "all" }, again, say("reset")) : "",
  );
}

/** Keep the words over the picture true. */
export function startNothing(): void {
  for (const change of ["all", "filter"] as const) {
    when(change, () => {
      const place = byId("nothing");
      place.hidden = state.shown > 0 || state.total === 0;
      fill(place, place.hidden ? "" : nothingView(byId("network")));
    });
  }
}
