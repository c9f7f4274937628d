// What is selected, and how it is changed.

import { book, speaksOf } from "./book.ts";
import { shownClaims } from "./facets.ts";
import type { Claim, Entity } from "./model.ts";
import { type Segment, segmentsById } from "./segments.ts";
import { type From, type Selection, state, tell } from "./state.ts";

export const selectedClaim = (): Claim | null =>
  state.selected?.type === "claim" ? (book.claimsById.get(state.selected.id) ?? null) : null;
export const selectedEntity = (): Entity | null =>
  state.selected?.type === "entity" ? (book.entitiesById.get(state.selected.id) ?? null) : null;
export const selectedSegment = (): Segment | null =>
  state.selected?.type === "passage" ? (segmentsById().get(state.selected.id) ?? null) : null;

/** Whether the book has what a view asks for. */
export function known({ type, id }: Selection): boolean {
  if (type === "claim") return book.claimsById.has(id);
  return type === "entity" ? book.entitiesById.has(id) : segmentsById().has(id);
}

/** Select a claim, an entity or a passage, or nothing. */
export function select(selected: Selection | null, from: From = null): void {
  const before = state.selected;
  state.selected = selected;
  tell("select", from);
  if (before?.type !== selected?.type || before?.id !== selected?.id) tell("step");
}

/** The entities and claims around what is selected; null where nothing is. */
export function nearby(): { claims: Set<number>; entities: Set<number> } | null {
  const [claim, entity, segment] = [selectedClaim(), selectedEntity(), selectedSegment()];
  const about = claim
    ? [claim]
    : segment
      ? segment.claims
      : entity
        ? shownClaims().filter((each) => speaksOf(each, entity))
        : null;
  if (!about) return null;
  const places = about.flatMap((each) => [each.subject, each.object]);
  return {
    claims: new Set(about.map((each) => each.place)),
    entities: new Set(entity ? [...places, entity.place] : places),
  };
}
