// What stands where no claim is shown: why, and the way back to all, or how there come to be some.

import { book } from "./book.ts";
import { showAll } from "./filter.ts";
import { state, when } from "./state.ts";
import { button, byId, type Child, el, fill } from "./text.ts";
import { say } from "./words.ts";

/** The words for a view without claims; `home` has the focus when all claims are there again. */
export function nothingView(home: HTMLElement): Child {
  if (state.total === 0) return el("div", { class: "empty" }, reasons().map(paragraph));
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

/** Why a page has no claims at all, and what to do about it. */
function reasons(): string[] {
  const { waiting, rejected } = book.data.left;
  if (waiting + rejected === 0) return [say("empty"), say("empty.add"), say("empty.write")];
  return [
    ...(waiting ? [say("empty.waiting", { n: waiting }), say("empty.review")] : []),
    ...(rejected ? [say("empty.rejected", { n: rejected })] : []),
    say("empty.proposals"),
  ];
}

/** Words with commands in them, which stand between backticks. */
const paragraph = (words: string): HTMLElement =>
  el(
    "p",
    null,
    words.split("`").map((part, at) => (at % 2 ? el("code", null, part) : part)),
  );

/** Keep the words over the picture true. */
export function startNothing(): void {
  for (const change of ["all", "filter"] as const) {
    when(change, () => {
      const place = byId("nothing");
      place.hidden = state.shown > 0;
      fill(place, place.hidden ? "" : nothingView(byId("network")));
    });
  }
}
