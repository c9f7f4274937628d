// What of the network is drawn: all of a small one; of a large one its hubs, or the surroundings of what is open.

import { book } from "./book.ts";
import { centred } from "./centred.ts";
import type { Point, Scene } from "./drawing.ts";
import { isShown } from "./filter.ts";
import { around, boxAt } from "./ground.ts";
import { across, claimsAt, degree, within } from "./neighbours.ts";
import { nearest, type Ring } from "./rings.ts";
import { nearby, selectedClaim, selectedEntity, selectedRoute } from "./selection.ts";
import { state, when } from "./state.ts";

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

const MOST_ENTITIES = 60;

/** A part of the network, with how much of every ring around its middle is drawn. */
export interface Surroundings extends Scene {
  rings: Ring[];
  middle: number; // entities
  all: number; // entities, those included that there was no room for
}

let known: Surroundings | null | undefined;

/** Listen before those who draw, so that they find what is around what is open now. */
export function startScene(): void {
  for (const change of ["all", "filter", "select"] as const) {
    when(change, () => {
      known = undefined;
    });
  }
}

/** What stands around the entity or the claims that are open, drawn around these; null where nothing is open. */
export function surroundings(): Surroundings | null {
  if (known === undefined) known = found();
  return known;
}

function found(): Surroundings | null {
  const starts = centre();
  if (!starts.length) return null;
  const { entities } = within(starts, state.around ? state.around.steps : 1, isShown);
  const near = nearby();
  for (const place of near?.entities ?? []) if (!entities.has(place)) entities.set(place, 1);
  const { kept, rings } = nearest(entities, openEnds(), MOST_ENTITIES);
  const claims = joining(new Set(kept.keys()), near?.claims ?? new Set());
  const middle = [...kept.values()].filter((steps) => steps === 0).length;
  return { entities: centred(starts, kept), claims, rings, middle, all: entities.size };
}

/** The entity that is open, or those of the claim that is: whatever is left out, they are drawn. */
function openEnds(): Set<number> {
  const [claim, entity] = [selectedClaim(), selectedEntity()];
  return new Set(claim ? [claim.subject, claim.object] : entity ? [entity.place] : []);
}

/** The claims that have a line in the picture of a large network; null where all that pass have one, or none is open. */
export function claimsDrawn(): Set<number> | null {
  const open = isSmall() ? null : surroundings();
  return open && new Set(open.claims);
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
