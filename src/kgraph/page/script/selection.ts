// What is selected, and how it is changed.

import { book } from "./book.ts";
import { isShown } from "./filter.ts";
import type { Claim, Entity } from "./model.ts";
import { paths, type Step, within } from "./neighbours.ts";
import { type Segment, segmentNamed } from "./segments.ts";
import { type From, type Selection, state, tell } from "./state.ts";

export const selectedClaim = (): Claim | null =>
  state.selected?.type === "claim" ? (book.claimsById.get(state.selected.id) ?? null) : null;
export const selectedEntity = (): Entity | null =>
  state.selected?.type === "entity" ? (book.entitiesById.get(state.selected.id) ?? null) : null;
export const selectedSegment = (): Segment | null =>
  state.selected?.type === "passage" ? segmentNamed(state.selected.id) : null;

export interface Route {
  start: Entity;
  end: Entity;
  ways: Step[][];
}

/** The two entities that are selected, and the paths between them among the claims that pass. */
export function selectedRoute(): Route | null {
  if (state.selected?.type !== "path") return null;
  const [start, end] = [state.selected.id, state.selected.to ?? ""].map((id) => book.entitiesById.get(id));
  return start && end ? { start, end, ways: paths(start.place, end.place, isShown) } : null;
}

/** Whether the book has what a view asks for. */
export function known({ type, id, to }: Selection): boolean {
  if (type === "claim") return book.claimsById.has(id);
  if (type === "path") return book.entitiesById.has(id) && book.entitiesById.has(to ?? "") && id !== to;
  return type === "entity" ? book.entitiesById.has(id) : segmentNamed(id) !== null;
}

/** Select a claim, an entity or a passage, or nothing. */
export function select(selected: Selection | null, from: From = null): void {
  const before = state.selected;
  state.selected = selected;
  tell("select", from);
  if (before?.type !== selected?.type || before?.id !== selected?.id || before?.to !== selected?.to)
    tell("step");
}

/** Select an entity; together with another that is selected already, the paths between the two. */
export function selectSecond(place: number, from: From = null): void {
  const first = selectedEntity();
  const id = book.entities[place].id;
  if (first && first.place !== place) select({ type: "path", id: first.id, to: id }, from);
  else select({ type: "entity", id }, from);
}

export interface Near {
  claims: Set<number>;
  entities: Set<number>;
}

/** The entities and claims around what is selected; null where nothing is. */
export function nearby(): Near | null {
  const [claim, entity, segment, route] = [
    selectedClaim(),
    selectedEntity(),
    selectedSegment(),
    selectedRoute(),
  ];
  if (entity) {
    const { entities, claims } = within([entity.place], 1, isShown);
    return { claims, entities: new Set(entities.keys()) };
  }
  const about = claim
    ? [claim]
    : segment
      ? segment.claims
      : route
        ? route.ways.flatMap((way) => way.flatMap((step) => step.claims))
        : null;
  if (!about) return null;
  const ends = route ? [route.start.place, route.end.place] : [];
  return {
    claims: new Set(about.map((each) => each.place)),
    entities: new Set([...ends, ...about.flatMap((each) => [each.subject, each.object])]),
  };
}
