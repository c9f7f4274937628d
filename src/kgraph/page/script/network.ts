// The network in its tab: which part of it is in view.

import { book } from "./book.ts";
import type { Drawing } from "./drawing.ts";
import { narrow } from "./screen.ts";
import { nearby, select, selectedClaim } from "./selection.ts";
import { state, when } from "./state.ts";
import { button, byId } from "./text.ts";
import { VisDrawing } from "./visdrawing.ts";
import { say } from "./words.ts";

let drawing: Drawing;

/** Draw the network; kept when it stands. */
export function startNetwork(): Drawing {
  drawing = new VisDrawing(byId("network"), {
    entity: (place) => select({ type: "entity", id: book.entities[place].id }),
    claim: (place) => select({ type: "claim", id: book.claims[place].id }),
    nothing: () => select(null),
  });
  when("all", drawWords);
  for (const change of ["all", "filter", "select", "theme"] as const) when(change, () => drawing.restyle());
  when("select", (from) => {
    if (from && state.selected) focusSelected();
  });
  when("all", (from) => {
    if (from === "view" && state.selected) focusSelected();
  });
  document.fonts.ready.then(() => drawing.redraw());
  return drawing;
}

function drawWords(): void {
  const { entities, claims } = book;
  byId("network").setAttribute(
    "aria-label",
    say("network", { entities: entities.length, claims: claims.length }),
  );
  const tools: [string, string, () => void][] = [
    ["−", "farther", () => zoom(1 / 1.4)],
    ["+", "nearer", () => zoom(1.4)],
    ["⤢", "fit", () => fit(true)],
  ];
  const buttons = tools.map(([sign, key, does]) =>
    button({ "aria-label": say(key), title: say(key) }, does, sign),
  );
  byId("zoom").replaceChildren(...buttons);
}

/** The whole network in view, labels included, above the buttons; on a phone as much as one can read. */
export function fit(moving: boolean, places?: number[], most = 1.3): void {
  const box = drawing.box(places);
  if (!box) return;
  const { width, height, covered } = freeRoom();
  const whole = Math.min((width - 32) / (box.right - box.left), (height - 66) / (box.bottom - box.top), most);
  const scale = Math.max(whole, narrow() ? 0.6 : 0.1);
  const middle = {
    x: (box.left + box.right) / 2,
    y: (box.top + box.bottom) / 2 + (17 + covered / 2) / scale,
  };
  drawing.look(middle, scale, moving ? 300 : 0);
}

/** The room that no sheet of the narrow page covers. */
function freeRoom(): { width: number; height: number; covered: number } {
  const { clientWidth, clientHeight } = byId("network");
  const open = narrow() && document.body.dataset.sheet === "panel";
  const covered = open ? byId("panel").offsetHeight - 12 : 0;
  return { width: clientWidth, height: clientHeight - covered, covered };
}

function zoom(factor: number): void {
  drawing.look(drawing.centre(), drawing.scale() * factor, 150);
}

/** Bring what is selected, with its neighbours, into view; a claim that is in view moves nothing. */
function focusSelected(): void {
  const claim = selectedClaim();
  if (claim && [claim.subject, claim.object].every(inView)) return;
  const near = nearby();
  if (near) fit(true, [...near.entities], Math.max(drawing.scale(), 1.1));
}

function inView(place: number): boolean {
  const { width, height } = freeRoom();
  const { x, y } = drawing.where(place);
  return x > 40 && y > 40 && x < width - 40 && y < height - 60;
}
