// The network in its tab: which way it is drawn, and which part of it is in view.

import { book } from "./book.ts";
import type { Drawing, Hands, Limits, Scene, Words } from "./drawing.ts";
import { isSpokenOf } from "./filter.ts";
import { keepFocus } from "./focus.ts";
import { marginAside } from "./labels.ts";
import { hubs, isSmall, type Surroundings, stretched, surroundings, whole } from "./scene.ts";
import { narrow } from "./screen.ts";
import { nearby, select, selectedClaim, selectSecond } from "./selection.ts";
import { SigmaDrawing } from "./sigmadrawing.ts";
import { hasWebGL2, sigmaParts } from "./sigmaparts.ts";
import { state, tell, when } from "./state.ts";
import { button, byId } from "./text.ts";
import { VisDrawing } from "./visdrawing.ts";
import { say } from "./words.ts";

/** The way that draws what is open, and the one that draws a large network whole; of a small one they are the same. */
let close: Drawing;
let wide: Drawing;
let drawing: Drawing;

const HANDS: Hands = {
  entity: (place, more) =>
    more ? selectSecond(place) : select({ type: "entity", id: book.entities[place].id }),
  claim: (place) => select({ type: "claim", id: book.claims[place].id }),
  nothing: () => select(null),
  drawn: () => tell("drawn"),
};

const large = () => !isSmall();

/** Draw the network. */
export function startNetwork(): void {
  close = new VisDrawing(byId("close"), HANDS);
  wide = close;
  if (large() && sigmaParts() && hasWebGL2()) wide = new SigmaDrawing(byId("wide"), byId("tip"), HANDS);
  drawing = wide;
  if (!large()) spread();
  new ResizeObserver(bound).observe(byId("network"));
  for (const change of ["all", "filter"] as const) when(change, drawWords);
  for (const change of ["all", "filter", "select", "theme"] as const) when(change, draw);
  when("select", (from) => {
    if (!large() && from && state.selected) focusSelected();
  });
  when("all", (from) => {
    if (!large() && from === "view" && state.selected) focusSelected();
  });
  document.fonts.ready.then(() => drawing.redraw());
  keepFitted(byId("network"));
}

let spreadBy = 0;

/** Draw a small network whole, towards the proportions of the window; a little off is as good. */
function spread(): void {
  const scene = stretched(whole(), roomOf(byId("network").getBoundingClientRect()));
  if (Math.abs(scene.by / spreadBy - 1) < 0.08) return;
  spreadBy = scene.by;
  close.show(scene);
}

/** What was fitted last; null since the reader has moved the picture. */
let fitted: { places: number[] | undefined; most: number } | null = null;

/** What was fitted stays so when the window changes, until the reader moves it. */
function keepFitted(place: HTMLElement): void {
  const leave = (event: Event) => {
    if (event.type === "wheel" || (event as PointerEvent).buttons) fitted = null;
  };
  for (const moved of ["wheel", "pointermove"])
    place.addEventListener(moved, leave, { capture: true, passive: true });
  new ResizeObserver(() => {
    if (!fitted || !place.clientWidth || matchMedia("print").matches) return;
    if (!large()) spread();
    drawing.redraw();
    fit(false, fitted.places, fitted.most);
  }).observe(place);
}

/** The object that draws, and the words it shows, for whoever looks at the page from outside. */
export const insideNow = (): unknown => drawing.inside;
export const wordsNow = (): Words[] => drawing.words();

let drawnFor = "";

function draw(): void {
  if (!large()) {
    drawing.restyle();
    return;
  }
  byId("tip").hidden = true; // it was about a line of the scene before
  const open = surroundings();
  const next = open ? close : wide;
  byId("close").classList.toggle("away", next !== close);
  byId("wide").classList.toggle("away", next === close);
  if (open || next === close) next.show(open ?? hubs());
  else if (drawing !== wide || !drawnFor) wide.show(overview());
  else wide.restyle();
  drawing = next;
  bound();
  const now = JSON.stringify([open ? state.selected : null, state.around]);
  if (now !== drawnFor) {
    drawing.redraw();
    fit(false);
  }
  drawnFor = now;
  drawNote(open);
}

/** Every entity, with the lines between hubs. */
function overview(): Scene {
  return { entities: whole().entities, claims: hubs(900).claims };
}

/** What of a large network the picture leaves out. */
function drawNote(open: Surroundings | null): void {
  byId("note").replaceChildren(noteWords(open));
}

function noteWords(open: Surroundings | null): string {
  if (open) return aroundWords(open);
  const spoken = book.entities.filter(({ place }) => isSpokenOf(place)).length;
  return wide === close
    ? say("note.plain", { shown: hubs().entities.size, entities: spoken })
    : say("note.wide", { entities: spoken });
}

/** How many entities are drawn around what is open; where not all are, of every ring how many of how many. */
function aroundWords({ entities, claims, all, middle, rings }: Surroundings): string {
  if (entities.size === all) return say("note.close", { entities: all, claims: claims.length });
  const parts = rings.map(({ steps, kept, all }) => say(`note.ring.${steps}`, { kept, all }));
  return say("note.cut", { entities: entities.size, all, middle, rings: parts.join(", ") });
}

/** How much of the network the picture shows: of a large one what is drawn, not what the filters let pass. */
export function pictureWords(): string {
  const shown = say("shown", { shown: state.shown, total: state.total });
  if (!large()) return shown;
  const open = surroundings();
  return open ? noteWords(open) : `${shown} · ${say("note.picture")}`;
}

function drawWords(): void {
  const focused = keepFocus(byId("zoom"), () => null);
  const { entities, claims } = book;
  byId("network").setAttribute(
    "aria-label",
    say("network", { entities: entities.length, claims: claims.length }),
  );
  const tools: [string, string, () => void][] = [
    ["−", "farther", () => zoom(1 / 1.4)],
    ["+", "nearer", () => zoom(1.4)],
    ["⤢", state.shown < state.total ? "fit.shown" : "fit", () => fit(true)],
  ];
  const buttons = tools.map(([sign, key, does]) =>
    button({ "aria-label": say(key), title: say(key), "data-zoom": sign }, does, sign),
  );
  byId("zoom").replaceChildren(...buttons);
  focused();
}

/** The room for a picture's signs: what is around them is for words, and for the buttons below. */
function roomOf({ width, height }: { width: number; height: number }) {
  const [aside, note, below] = [marginAside(width), large() ? 40 : 0, height < 320 ? 40 : 72];
  const above = (height < 320 ? 22 : 26) + note;
  return {
    width: Math.max(width - 2 * aside, 40),
    height: Math.max(height - above - below, 40),
    lower: (above - below) / 2,
  };
}

/** The whole picture in view, above the buttons, or as much as stands around some entities. */
export function fit(moving: boolean, places?: number[], most = 1.3): void {
  const box = drawing.box(places);
  if (!box) return;
  fitted = { places, most };
  const free = freeRoom();
  const room = roomOf(free);
  const [wide, high] = [box.right - box.left || 1, box.bottom - box.top || 1];
  const scale = Math.min(room.width / wide, room.height / high, most);
  const { width, height } = byId("network").getBoundingClientRect();
  const middle = {
    x: (box.left + box.right) / 2 + (width - free.width) / 2 / scale,
    y: (box.top + box.bottom) / 2 + ((height - free.height) / 2 - room.lower) / scale,
  };
  drawing.look(middle, scale, moving ? 300 : 0);
}

/** The room from the top left that no sheet of the narrow page covers. */
function freeRoom(): { width: number; height: number } {
  const { top, width, height } = byId("network").getBoundingClientRect();
  if (!narrow() || document.body.dataset.sheet !== "panel") return { width, height };
  const sheet = byId("panel");
  const stage = byId("stage").getBoundingClientRect();
  if (sheet.offsetWidth < stage.width) return { width: width - sheet.offsetWidth, height };
  const above = stage.bottom - sheet.offsetHeight - top + 12; // the sheet lies on the bars of time too
  return { width, height: Math.min(height, above) };
}

/** The first look at the view of an address, whose filters may have left a part only. */
export function firstLook(): void {
  if (state.selected) return;
  drawing.redraw(); // labels have their sizes when they are drawn
  fit(false);
}

const NEAREST = 3; // pixels of screen for one of the network: one entity and its neighbours fill the picture
const MARGIN = 0.7; // of the picture, the part that the whole network fills where it is farthest away

/** How near and how far one can go: from one entity and its neighbours to the whole network. */
function limits(): Limits {
  const { width, height } = freeRoom();
  const box = drawing.box(drawing === wide ? book.entities.map(({ place }) => place) : undefined);
  if (!box || !width || !height) return { least: 0.01, most: NEAREST };
  const scaleIn = (room: { width: number; height: number }) =>
    Math.min(room.width / (box.right - box.left), room.height / (box.bottom - box.top), 1);
  return {
    least: Math.min(scaleIn({ width, height }) * MARGIN, scaleIn(roomOf({ width, height }))),
    most: NEAREST,
  };
}

const bound = (): void => drawing.bound(limits());

/** Come nearer to a point, or go farther from it; as a rule to the middle of what is in view. */
export function zoom(factor: number, at = drawing.centre()): void {
  fitted = null;
  const { least, most } = limits();
  drawing.look(at, Math.min(Math.max(drawing.scale() * factor, least), most), 150);
}

/** Bring what is selected, with its neighbours, into view; a claim that is in view moves nothing, but on a phone. */
function focusSelected(): void {
  const claim = selectedClaim();
  if (claim && !narrow() && [claim.subject, claim.object].every(inView)) return;
  const near = nearby();
  if (near) fit(true, [...near.entities], Math.max(drawing.scale(), 1.1));
}

/** Whether an entity is where one sees it, not at the edge. */
export function inView(place: number): boolean {
  const { width, height } = freeRoom();
  const { x, y } = drawing.where(place);
  return x > 40 && y > 40 && x < width - 40 && y < height - 60;
}

/** The picture for export: its paint and the room it takes. */
export const picture = (): Drawing => drawing;
