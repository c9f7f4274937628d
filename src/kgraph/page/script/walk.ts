// The picture by keyboard: arrow keys lead from entity to entity, a ring shows which one, its name is spoken.

import { book } from "./book.ts";
import type { Point } from "./drawing.ts";
import { isShown, wordsOf } from "./filter.ts";
import { across, claimsAt, degree } from "./neighbours.ts";
import { fit, inView, picture, zoom } from "./network.ts";
import { select, selectedEntity, selectSecond } from "./selection.ts";
import { state, when } from "./state.ts";
import { byId, short } from "./text.ts";
import { here, label, say } from "./words.ts";

const NEARBY = 12; // pixels of screen: what is nearer stands on the same spot
const ARROWS: Record<string, Point> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

let at: number | null = null; // the entity that keys start from
let walking = false; // whether the picture has the focus, and by keyboard
let opened = false; // whether what is open was opened from the picture by a key

export function startWalk(): void {
  const place = byId("network");
  place.addEventListener("focus", () => begin(place.matches(":focus-visible")));
  place.addEventListener("blur", () => begin(false));
  place.addEventListener("pointerdown", () => begin(false));
  place.addEventListener("keydown", onKey);
  when("all", () => byId("walk-hint").replaceChildren(say("walk.hint")));
  when("drawn", drawRing);
  // What is drawn has changed, and with it perhaps whether the entity is there.
  for (const change of ["all", "filter", "select"] as const) when(change, () => begin(walking));
  when("select", (from) => {
    if (opened && !state.selected && from && state.tab === "graph") place.focus();
    opened &&= state.selected !== null;
  });
}

function begin(on: boolean): void {
  walking = on;
  if (on) {
    const there = new Set(picture().entities());
    const open = selectedEntity()?.place ?? null;
    const known = [open, at].find((each) => each !== null && there.has(each));
    at = known ?? hubs()[0] ?? null;
    go(at);
  } else drawRing();
}

/** The visible entities, those with most claims first. */
const hubs = (): number[] =>
  picture()
    .entities()
    .sort((a, b) => degree(b) - degree(a) || a - b);

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = ARROWS[event.key];
  const keys: Record<string, () => void> = {
    Enter: () => enter(event.shiftKey),
    "+": () => nearer(1.4),
    "=": () => nearer(1.4),
    "-": () => nearer(1 / 1.4),
    "0": () => fit(true),
    Home: () => go(hubs()[0] ?? null),
    PageDown: () => go(after(1)),
    PageUp: () => go(after(-1)),
  };
  const does = way ? () => go(toward(way)) : keys[event.key];
  if (!does) return;
  event.preventDefault();
  if (!walking) begin(true);
  does();
}

/** Open the entity; with Shift, as the end of a path that begins with the one that is open. */
function enter(second: boolean): void {
  if (at === null) return;
  opened = true;
  if (second) selectSecond(at, "keys");
  else select({ type: "entity", id: book.entities[at].id }, "keys");
}

function nearer(factor: number): void {
  zoom(factor, at === null ? undefined : picture().spot(at));
}

/** The visible entity that lies in a direction: near ones first, those that a claim joins as if half as far. */
function toward(way: Point): number | null {
  if (at === null) return null;
  const from = picture().spot(at);
  const least = NEARBY / picture().scale();
  const joined = new Set([...claimsAt(at)].filter(isShown).map((claim) => across(book.claims[claim], at!)));
  let best: { place: number; far: number } | null = null;
  for (const place of picture().entities()) {
    const to = picture().spot(place);
    const [x, y] = [to.x - from.x, to.y - from.y];
    const along = x * way.x + y * way.y;
    const aside = Math.abs(x * way.y - y * way.x);
    if (along < least || aside > along) continue;
    const far = (along + 2 * aside) / (joined.has(place) ? 2 : 1);
    if (!best || far < best.far) best = { place, far };
  }
  return best?.place ?? null;
}

/** The entity so many after the present one, in the order of their claims. */
function after(step: number): number | null {
  const order = hubs();
  return order[order.indexOf(at ?? -1) + step] ?? null;
}

/** Stand on an entity: it comes into view, the ring around it, and its name is spoken. */
function go(place: number | null): void {
  if (place === null) {
    speak(say(picture().entities().length ? "walk.end" : state.total ? "nothing" : "empty.short"));
    return;
  }
  at = place;
  if (!inView(place)) picture().look(picture().spot(place), picture().scale(), 150);
  drawRing();
  const kind = book.kinds.get(book.entities[place].kind);
  const claims = claimsAt(place).filter(isShown).length;
  const words = claims ? say("walk.claims", { n: claims }) : say("voice.only", { n: wordsOf(place) });
  speak([short(label(place), 200), kind ? here(kind.labels) : "", words].filter(Boolean).join(", "));
}

const speak = (words: string): void => byId("walk").replaceChildren(words);

/** The ring around the entity that keys start from, while the picture has the focus. */
function drawRing(): void {
  const ring = byId("ring");
  ring.hidden = !walking || at === null;
  if (at === null || ring.hidden) return;
  const [{ x, y }, sign] = [picture().where(at), picture().sign(at)];
  const [width, height] = [sign.x + 12, sign.y + 12];
  const box = { left: x - width / 2, top: y - height / 2, width, height };
  for (const [side, length] of Object.entries(box)) ring.style.setProperty(side, `${length.toFixed(1)}px`);
  ring.dataset.name = short(label(at), 60);
  ring.classList.toggle("square", book.kinds.get(book.entities[at].kind)?.shape === "box");
}
