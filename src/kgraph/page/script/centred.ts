// Entities on circles around those that are open: the nearer in steps, the nearer in the picture.

import { book } from "./book.ts";
import type { Point } from "./drawing.ts";
import { across, claimsAt, degree } from "./neighbours.ts";

const APART = 300; // pixels between entities in the middle
const FIRST = 230; // radius of the first circle
const RING = 150; // from circle to circle
const ROOM = 150; // along a circle, for one entity with its label

/** Positions for entities, given with their steps from the starts, which stand in a row in the middle. */
export function centred(starts: number[], steps: Map<number, number>): Map<number, Point> {
  const middle = (starts.length - 1) / 2;
  const found = new Map<number, Point>();
  starts.forEach((place, at) => {
    if (steps.has(place)) found.set(place, { x: (at - middle) * APART, y: 0 });
  });
  let radius = FIRST + middle * APART * 0.8;
  const rest = [...steps.keys()].filter((place) => !found.has(place));
  for (const step of [...new Set(rest.map((place) => steps.get(place)!))].sort((a, b) => a - b)) {
    const ring = rest.filter((place) => steps.get(place) === step);
    radius = circles(sortedAround(ring, found), radius, found);
  }
  return found;
}

/** Each beside those it is joined to, so that few lines cross; then classes and hubs together. */
function sortedAround(ring: number[], found: Map<number, Point>): number[] {
  const angle = new Map(ring.map((place) => [place, angleOf(place, found)]));
  const kinds = book.data.kinds.map(({ name }) => name);
  const kind = (place: number) => kinds.indexOf(book.entities[place].kind);
  return [...ring].sort(
    (a, b) => angle.get(a)! - angle.get(b)! || kind(a) - kind(b) || degree(b) - degree(a) || a - b,
  );
}

/** Where around the middle the placed neighbours of an entity stand, in eighths of a turn. */
function angleOf(place: number, found: Map<number, Point>): number {
  let [x, y] = [0, 0];
  for (const claim of claimsAt(place)) {
    const at = found.get(across(book.claims[claim], place));
    if (at) [x, y] = [x + at.x, y + at.y];
  }
  return x === 0 && y === 0 ? 0 : Math.round((Math.atan2(y, x) / Math.PI) * 4);
}

/** Set entities on circles from a radius on; give the radius after the last. */
function circles(order: number[], from: number, found: Map<number, Point>): number {
  let [radius, left] = [from, order.length];
  const rings: { radius: number; room: number }[] = [];
  while (left > 0) {
    const room = Math.min(left, Math.max(4, Math.floor((2 * Math.PI * radius) / ROOM)));
    rings.push({ radius, room });
    left -= room;
    radius += RING;
  }
  // Entities that follow each other share a direction: the circles are dealt to in turn.
  const dealt = rings.map((): number[] => []);
  const share = rings.map(({ room }) => room / order.length);
  order.forEach((place, at) => {
    const wanted = dealt.map((ring, number) => share[number] * (at + 1) - ring.length);
    const best = wanted.indexOf(
      Math.max(...wanted.filter((_, number) => dealt[number].length < rings[number].room)),
    );
    dealt[best].push(place);
  });
  dealt.forEach((ring, number) => {
    ring.forEach((place, at) => {
      const turn = ((at + (number % 2) / 2) / ring.length) * 2 * Math.PI - Math.PI / 2;
      found.set(place, {
        x: Math.round(rings[number].radius * Math.cos(turn) * 1.25),
        y: Math.round(rings[number].radius * Math.sin(turn)),
      });
    });
  });
  return radius;
}
