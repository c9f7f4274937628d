// Who stands beside whom: the claims of every entity, steps between entities, and paths.

import { book } from "./book.ts";
import type { Claim } from "./model.ts";

/** By entity, the places of the claims that speak of it; those that it only voices come with `voiced`. */
interface Adjacency {
  offsets: Int32Array;
  claims: Int32Array;
}

let joined: Adjacency | null = null;
let voiced: Adjacency | null = null;

const ends = (claim: Claim): number[] =>
  claim.subject === claim.object ? [claim.subject] : [claim.subject, claim.object];

function adjacency(of: (claim: Claim) => readonly number[]): Adjacency {
  const offsets = new Int32Array(book.entities.length + 1);
  for (const claim of book.claims) for (const place of of(claim)) offsets[place + 1]++;
  for (let at = 0; at < book.entities.length; at++) offsets[at + 1] += offsets[at];
  const next = offsets.slice();
  const claims = new Int32Array(offsets[book.entities.length]);
  for (const claim of book.claims) for (const place of of(claim)) claims[next[place]++] = claim.place;
  return { offsets, claims };
}

function listed({ offsets, claims }: Adjacency, entity: number): Int32Array {
  return claims.subarray(offsets[entity], offsets[entity + 1]);
}

/** The claims that have an entity as subject or object, in the order of the files. */
export function claimsAt(entity: number): Int32Array {
  joined ??= adjacency(ends);
  return listed(joined, entity);
}

/** The claims of an entity's own word. */
export function claimsBy(entity: number): Int32Array {
  voiced ??= adjacency((claim) => [...new Set(claim.voices)]);
  return listed(voiced, entity);
}

export const degree = (entity: number): number => claimsAt(entity).length;

/** The other end of a claim. */
export const across = (claim: Claim, from: number): number =>
  claim.subject === from ? claim.object : claim.subject;

/**
 * Entities by how many steps away they are, up to `steps`, and the claims on the way. Claims that do not
 * pass are no way. A step goes from an entity to the claims it is subject, object or voice of, and on to
 * their subjects and objects: nobody is reached through being a voice.
 */
export function within(
  starts: number[],
  steps: number,
  passes: (claim: number) => boolean,
): { entities: Map<number, number>; claims: Set<number> } {
  const entities = new Map(starts.map((place) => [place, 0]));
  const claims = new Set<number>();
  let edge = starts;
  for (let step = 1; step <= steps; step++) {
    const next: number[] = [];
    const reach = (place: number) => {
      if (entities.has(place)) return;
      entities.set(place, step);
      next.push(place);
    };
    for (const from of edge) {
      for (const place of [...claimsAt(from), ...claimsBy(from)]) {
        if (!passes(place)) continue;
        claims.add(place);
        for (const end of ends(book.claims[place])) reach(end);
      }
    }
    edge = next;
  }
  return { entities, claims };
}

/** One step of a path: from an entity to the next, and the claims that make it. */
export interface Step {
  from: number;
  to: number;
  claims: Claim[];
}

const MOST_PATHS = 5;

/** The shortest paths between two entities, at most five, in a fixed order; none where there is none. */
export function paths(start: number, end: number, passes: (claim: number) => boolean): Step[][] {
  if (start === end) return [];
  const counts = (place: number) => passes(place) && book.claims[place].evidence.length > 0;
  const before = new Map<number, Set<number>>([[start, new Set()]]);
  let edge = [start];
  while (edge.length && !before.has(end)) {
    const next = new Map<number, Set<number>>();
    for (const from of edge) {
      for (const place of claimsAt(from)) {
        const to = across(book.claims[place], from);
        if (before.has(to) || !counts(place)) continue;
        next.set(to, (next.get(to) ?? new Set()).add(from));
      }
    }
    for (const [to, from] of next) before.set(to, from);
    edge = [...next.keys()];
  }
  if (!before.has(end)) return [];
  return traced(end, before).map((path) =>
    path.slice(1).map((to, at) => ({
      from: path[at],
      to,
      claims: between(path[at], to).filter((each) => counts(each.place)),
    })),
  );
}

/** Some ways from the start to an entity, by who comes before whom. */
function traced(end: number, before: Map<number, Set<number>>): number[][] {
  const found: number[][] = [];
  const walk = (path: number[]) => {
    if (found.length >= MOST_PATHS) return;
    const previous = [...before.get(path[0])!].sort((a, b) => a - b);
    if (!previous.length) found.push(path);
    for (const place of previous) walk([place, ...path]);
  };
  walk([end]);
  return found;
}

/** The claims between two entities, in either direction. */
export function between(one: number, other: number): Claim[] {
  const [few] = [one, other].sort((a, b) => degree(a) - degree(b));
  const wanted = few === one ? other : one;
  return [...claimsAt(few)]
    .map((place) => book.claims[place])
    .filter((claim) => across(claim, few) === wanted);
}
