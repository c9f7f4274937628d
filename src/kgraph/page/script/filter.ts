// Which claims pass: facets, time and neighbourhood together. Found anew only when one of them changes.

import { book } from "./book.ts";
import { FACETS, type FacetName, facets } from "./facets.ts";
import type { Claim } from "./model.ts";
import { claimsAt, claimsBy, within } from "./neighbours.ts";
import { state, tell, when } from "./state.ts";

/** What stops a claim: nothing, one facet by its number, time, or more than one thing. */
const NOTHING = 255;
const TIME = 254;
const SEVERAL = 253;

let stopping: Uint8Array | null = null;
let visible: Claim[] | null = null;
let listed: Claim[] | null = null;
let surroundings: { key: string; claims: Set<number> } | null = null;

/** Listen first, so that everybody else asks what is true now. */
export function startFilter(): void {
  for (const change of ["all", "filter"] as const) {
    when(change, () => {
      stopping = null;
      visible = null;
      listed = null;
      state.shown = shownClaims().length;
      state.total = book.claims.length;
    });
  }
}

/** The claims that pass everything, in the order of their ids. */
export function shownClaims(): Claim[] {
  const stops = stopped();
  visible ??= book.claims.filter(({ place }) => stops[place] === NOTHING);
  return visible;
}

/** The same for lists that somebody reads: as the articles tell them. */
export function listedClaims(): Claim[] {
  const stops = stopped();
  listed ??= book.told.filter(({ place }) => stops[place] === NOTHING);
  return listed;
}

export const isShown = (claim: number): boolean => stopped()[claim] === NOTHING;
/** Whether a line of the picture leads to an entity: a visible claim has it as subject or object. */
export const isJoined = (entity: number): boolean => claimsAt(entity).some(isShown);
/** How many visible claims are the word of an entity. */
export const wordsOf = (entity: number): number => claimsBy(entity).filter(isShown).length;
/** Whether a visible claim speaks of an entity, or is its word while its class is shown. */
export const isSpokenOf = (entity: number): boolean =>
  isJoined(entity) || (claimsBy(entity).some(isShown) && !isOff("kind", book.entities[entity].kind));
/** Whether a claim passes everything but, perhaps, the time. */
export const passesButTime = (claim: number): boolean => [NOTHING, TIME].includes(stopped()[claim]);

function stopped(): Uint8Array {
  stopping ??= stops();
  return stopping;
}

function stops(): Uint8Array {
  const found = new Uint8Array(book.claims.length).fill(NOTHING);
  const stop = (place: number, by: number) => {
    found[place] = found[place] === NOTHING || found[place] === by ? by : SEVERAL;
  };
  FACETS.forEach((name, number) => {
    const hidden = new Set(state.hidden[name] ?? []);
    if (!hidden.size) return;
    const { values, codes } = facets()[name];
    const off = values.map(({ key }) => hidden.has(key));
    for (const row of codes) {
      for (let place = 0; place < row.length; place++) if (off[row[place]]) stop(place, number);
    }
  });
  if (!state.undated || state.time.first !== null || state.time.last !== null) {
    for (const claim of book.claims) if (!inTime(claim)) stop(claim.place, TIME);
  }
  const inside = around();
  if (inside) for (const { place } of book.claims) if (!inside.has(place)) found[place] = SEVERAL;
  return found;
}

/** Whether the days of a claim touch those that are chosen. */
export function inTime(claim: Claim): boolean {
  if (claim.first === null && claim.last === null) return state.undated;
  const { first, last } = state.time;
  return (
    (last === null || (claim.first ?? -Infinity) <= last) &&
    (first === null || (claim.last ?? Infinity) >= first)
  );
}

/** The claims of the neighbourhood that alone is shown; null where everything is. */
export function around(): Set<number> | null {
  const entity = state.around && book.entitiesById.get(state.around.id);
  if (!state.around || !entity) return null;
  const key = `${state.around.steps} ${entity.place}`;
  if (surroundings?.key !== key) {
    surroundings = { key, claims: within([entity.place], state.around.steps, () => true).claims };
  }
  return surroundings.claims;
}

/** By facet, how many claims (of a class: entities) have each value among those that pass the other filters. */
export function counts(): Record<FacetName, number[]> {
  const found = {} as Record<FacetName, number[]>;
  const stops = stopped();
  FACETS.forEach((name, number) => {
    const { values, codes } = facets()[name];
    const passing = (place: number) => stops[place] === NOTHING || stops[place] === number;
    found[name] = name === "kind" ? entitiesByKind(passing) : new Array(values.length).fill(0);
    if (name === "kind") return;
    for (const row of codes) {
      for (let place = 0; place < row.length; place++) if (passing(place)) found[name][row[place]]++;
    }
  });
  return found;
}

function entitiesByKind(passing: (place: number) => boolean): number[] {
  const spoken = new Set<number>();
  for (const claim of book.claims) {
    if (!passing(claim.place)) continue;
    for (const place of [claim.subject, claim.object, ...claim.voices]) spoken.add(place);
  }
  const numbers = new Map(book.data.kinds.map(({ name }, number) => [name, number]));
  const found = book.data.kinds.map(() => 0);
  for (const place of spoken) found[numbers.get(book.entities[place].kind) ?? 0]++;
  return found;
}

export const isOff = (facet: FacetName, key: string): boolean => state.hidden[facet]?.includes(key) ?? false;

export function hide(facet: FacetName, keys: string[]): void {
  state.hidden[facet] = keys;
  changed();
}

/** Let claims pass by their days; `undated` says whether those without one do. */
export function chooseTime(first: number | null, last: number | null, undated: boolean): void {
  state.time = { first, last };
  state.undated = undated;
  changed();
}

/** Show only what is so many steps around an entity, or everything again. */
export function showAround(around: { id: string; steps: number } | null): void {
  state.around = around;
  tell("filter");
  tell("step");
}

export function showAll(): void {
  for (const facet of FACETS) state.hidden[facet] = [];
  state.time = { first: null, last: null };
  state.undated = true;
  state.around = null;
  tell("filter");
  tell("step");
}

function changed(): void {
  tell("filter");
  tell("quick");
}
