// The panel: every claim in a list, or one claim with its evidence, or one entity, or one passage.

import { book } from "./book.ts";
import { claimRows } from "./claims.ts";
import { claimView } from "./claimview.ts";
import { rowsAsDrawn } from "./drawnrows.ts";
import { entityView } from "./entityview.ts";
import { listedClaims, shownClaims } from "./filter.ts";
import { keepFocus } from "./focus.ts";
import { leaveSheet } from "./header.ts";
import { nothingView } from "./nothing.ts";
import { pathView } from "./pathview.ts";
import { narrow } from "./screen.ts";
import type { Segment } from "./segments.ts";
import { select, selectedClaim, selectedEntity, selectedRoute, selectedSegment } from "./selection.ts";
import { type From, state, when } from "./state.ts";
import { stoppedView } from "./stopped.ts";
import { button, byId, type Child, el, fill } from "./text.ts";
import { counted, say } from "./words.ts";

let shownClaim = ""; // the id of the claim that is open, or nothing

export function startPanel(): void {
  for (const change of ["all", "filter"] as const) when(change, drawPanel);
  when("all", () => byId("panel").scrollTo(0, 0));
  when("select", (from) => {
    document.body.dataset.sheet = state.selected || (narrow() && from === "list") ? "panel" : "";
    const left = shownClaim;
    drawPanel();
    byId("panel").scrollTo(0, 0);
    moveFocus(from, left);
    leaveSheet();
  });
}

function drawPanel(): void {
  const place = byId("panel");
  place.setAttribute("aria-label", say("panel"));
  const [claim, entity, segment] = [selectedClaim(), selectedEntity(), selectedSegment()];
  const route = selectedRoute();
  shownClaim = claim?.id ?? "";
  const content = claim
    ? [stoppedView(claim), claimView(claim)]
    : entity
      ? entityView(entity)
      : segment
        ? segmentView(segment)
        : route
          ? pathView(route)
          : listView();
  const focused = keepFocus(place, () => place);
  fill(place, [bar(), content]);
  focused();
}

/** Focus goes to what was opened from a list or by keys; back from a claim, to its row. */
function moveFocus(from: From, left: string): void {
  if (from === "list" || from === "keys" || from === "search") byId("panel").focus({ preventScroll: true });
  if (state.selected || !left || !from) return;
  const id = CSS.escape(left);
  const row = state.tab === "table" ? `[data-row="${id}"] button` : `[data-claim="${id}"].row`;
  document.querySelector<HTMLElement>(row)?.focus();
}

function bar(): HTMLElement {
  const back = state.selected
    ? button({ class: "back" }, () => select(null, "list"), `← ${say("back")}`)
    : [el("h2", null, `${say("list")} · ${counted(shownClaims().length)}`)];
  const close = { class: `close${state.selected ? "" : " phone"}`, "aria-label": say("close") };
  return el(
    "div",
    { class: "bar" },
    back,
    button(close, () => select(null, "keys"), "×"),
  );
}

function listView(): Child {
  const found = listedClaims();
  if (state.total === 0) return el("p", { class: "empty" }, say("empty.short"));
  return found.length ? rowsAsDrawn(found, "h3") : nothingView(byId("panel"));
}

/** What several claims take from the same words. */
function segmentView(segment: Segment): Child {
  const language = book.documents[segment.document].language || null;
  return el(
    "article",
    { class: "one" },
    el("blockquote", { dir: "auto", lang: language }, el("mark", null, segment.text)),
    el("h3", null, `${say("claims.here")} · ${segment.claims.length}`),
    el("div", { class: "rows" }, claimRows(segment.claims)),
  );
}
