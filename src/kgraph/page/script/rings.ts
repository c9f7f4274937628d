// Of the entities around something, as many as a picture has room for: a fair share of every ring.

import { book } from "./book.ts";
import { isShown } from "./filter.ts";
import { across, claimsAt } from "./neighbours.ts";

/** The entities of one number of steps: how many there are, and how many of them are kept. */
export interface Ring {
  steps: number;
  kept: number;
  all: number;
}

/**
 * Of entities with their steps, at most so many: those of no steps, and of every ring an equal share;
 * what a small ring leaves free goes to the others. Within a ring those of `first` come first, then those
 * that are joined to one that is kept, then those with most visible claims.
 */
export function nearest(
  found: ReadonlyMap<number, number>,
  first: ReadonlySet<number>,
  most: number,
): {
  kept: Map<number, number>;
  rings: Ring[];
} {
  const kept = new Map([...found].filter(([, steps]) => steps === 0).slice(0, most));
  const numbers = [...new Set(found.values())].filter((steps) => steps > 0).sort((a, b) => a - b);
  const members = numbers.map((steps) => [...found.keys()].filter((place) => found.get(place) === steps));
  const shares = fairShares(
    members.map(({ length }) => length),
    most - kept.size,
  );
  const rings = numbers.map((steps, at): Ring => {
    const order = ranked(members[at], kept);
    order.sort((a, b) => Number(first.has(b)) - Number(first.has(a)));
    for (const place of order.slice(0, shares[at])) kept.set(place, steps);
    return { steps, kept: shares[at], all: members[at].length };
  });
  return { kept, rings };
}

/** Room dealt out evenly among some that want so much each; none gets more than it wants. */
export function fairShares(wanted: number[], room: number): number[] {
  const given = wanted.map(() => 0);
  let left = room;
  const open = wanted.map((_, at) => at).sort((a, b) => wanted[a] - wanted[b] || a - b);
  open.forEach((at, number) => {
    given[at] = Math.min(wanted[at], Math.ceil(left / (open.length - number)));
    left -= given[at];
  });
  return given;
}

/** The entities of a ring, the ones to keep first. */
function ranked(ring: number[], kept: ReadonlyMap<number, number>): number[] {
  const found = ring.map((place) => {
    const claims = claimsAt(place).filter(isShown);
    const joined = claims.some((claim) => kept.has(across(book.claims[claim], place)));
    return { place, joined: Number(joined), claims: claims.length };
  });
  found.sort((a, b) => b.joined - a.joined || b.claims - a.claims || a.place - b.place);
  return found.map(({ place }) => place);
}
