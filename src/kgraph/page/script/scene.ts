// What of the network is drawn: all of a small one; of a large one its hubs, or the surroundings of what is open.

import { book } from "./book.ts";
import { centred } from "./centred.ts";
import type { Point, Scene } from "./drawing.ts";
import { isShown } from "./filter.ts";
import { around, boxAt } from "./ground.ts";
import { across, claimsAt, degree, within } from "./neighbours.ts";
import { nearby, selectedRoute } from "./selection.ts";
import { state } from "./state.ts";

/** Up to so many entities and claims together everything is drawn. */
export const SMALL = 1500;

export const isSmall = (): boolean => book.entities.length + book.claims.length <= SMALL;

/** Everything, at its place. */
export function whole(): Scene {
  const { x, y } = book.data.network.nodes;
  return {
    entities: new Map(book.entities.map(({ place }) => [place, { x: x[place], y: y[place] }])),
    claims: book.claims.map(({ place }) => place),
  };
}

const MOST_STRETCHED = 1.9;

/** A scene drawn wider or higher, towards the proportions of a room; how much so in `by`. */
export function stretched(scene: Scene, room: { width: number; height: number }): Scene & { by: number } {
  const box = around([...scene.entities.values()].map((at) => boxAt(at, 0, 0)));
  if (!box) return { ...scene, by: 1 };
  const is = Math.max(box.right - box.left, 1) / Math.max(box.bottom - box.top, 1);
  const by = Math.min(Math.max(room.width / room.height / is, 1 / MOST_STRETCHED), MOST_STRETCHED);
  const at = ({ x, y }: Point): Point => ({ x: x * Math.max(by, 1), y: y / Math.min(by, 1) });
  const entities = new Map([...scene.entities].map(([place, point]) => [place, at(point)]));
  return { ...scene, entities, by };
}

/** A part of the network, with how many entities there was no room for. */
export interface Surroundings extends Scene {
  left: number;
}

/** What stands around the entity or the claims that are open, drawn around these; null where nothing is open. */
export function surroundings(): Surroundings | null {
  const starts = centre();
  if (!starts.length) return null;
  const steps = state.around ? state.around.steps : 1;
  const found = within(starts, steps, isShown);
  const near = nearby();
  for (const place of near?.entities ?? []) if (!found.entities.has(place)) found.entities.set(place, 1);
  const entities = nearest(found.entities);
  const kept = new Set(entities.keys());
  const claims = joining(kept, near?.claims ?? new Set());
  return { entities: centred(starts, entities), claims, left: found.entities.size - entities.size };
}

/** The entities that the picture is drawn around. */
function centre(): number[] {
  const route = selectedRoute();
  if (route)
    return [...new Set([route.start.place, ...route.ways.flat().map((step) => step.to), route.end.place])];
  const around = state.around && book.entitiesById.get(state.around.id);
  if (around) return [around.place];
  const near = nearby();
  if (!near) return [];
  if (state.selected?.type === "entity") return [book.entitiesById.get(state.selected.id)!.place];
  return [...near.entities].slice(0, 12);
}

const MOST_ENTITIES = 60;

/** Of the entities found, with their steps, those that fit: near ones first, then those with most claims among them. */
function nearest(found: Map<number, number>): Map<number, number> {
  const ties = new Map([...found.keys()].map((place) => [place, tiesInward(place, found)]));
  const order = [...found].sort((a, b) => a[1] - b[1] || ties.get(b[0])! - ties.get(a[0])! || a[0] - b[0]);
  return new Map(order.slice(0, MOST_ENTITIES));
}

/** How many visible claims join an entity to those that are a step nearer. */
function tiesInward(place: number, steps: Map<number, number>): number {
  const nearer = (claim: number) =>
    (steps.get(across(book.claims[claim], place)) ?? Infinity) < steps.get(place)!;
  return claimsAt(place).filter((claim) => isShown(claim) && nearer(claim)).length;
}

/** The visible claims whose both ends are there, as many as can be drawn; some come first. */
export function joining(entities: Set<number>, first: Set<number>): number[] {
  const found = new Set([...first].filter((place) => isShown(place)));
  const most = SMALL - entities.size;
  for (const entity of entities) {
    for (const place of claimsAt(entity)) {
      if (found.size >= most) return [...found];
      if (isShown(place) && entities.has(across(book.claims[place], entity))) found.add(place);
    }
  }
  return [...found].filter((place) => {
    const { subject, object } = book.claims[place];
    return entities.has(subject) && entities.has(object);
  });
}

const HUBS = 220;

/** The entities with most claims, and what joins them. */
export function hubs(most = HUBS): Scene {
  const { x, y } = book.data.network.nodes;
  const order = book.entities.map(({ place }) => place).sort((a, b) => degree(b) - degree(a) || a - b);
  const chosen = new Set(order.slice(0, most));
  return {
    entities: new Map([...chosen].map((place) => [place, { x: x[place], y: y[place] }])),
    claims: joining(chosen, new Set()),
  };
}
