// The ground of the picture: where lines run, and what signs and words have taken.

import type { Box, Point } from "./drawing.ts";

/** What stands somewhere: whose it is, and whether other words may lie on it where they must. */
interface Taken extends Box {
  owner: string;
  light: boolean;
}

interface Piece {
  owner: string;
  from: Point;
  to: Point;
}

const CELL = 60;

/** Things by the cells of a grid that they touch. */
class Cells<Thing> {
  private readonly cells = new Map<number, Thing[]>();

  put(box: Box, thing: Thing): void {
    for (const key of keysOf(box)) {
      const there = this.cells.get(key);
      if (there) there.push(thing);
      else this.cells.set(key, [thing]);
    }
  }

  /** Every thing in the cells of a box, once. */
  near(box: Box): Set<Thing> {
    const found = new Set<Thing>();
    for (const key of keysOf(box)) for (const thing of this.cells.get(key) ?? []) found.add(thing);
    return found;
  }
}

function* keysOf({ left, right, top, bottom }: Box): Generator<number> {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield x * 1e6 + y;
}

export class Ground {
  private readonly lines: Cells<Piece>;
  private readonly taken = new Cells<Taken>();
  private readonly reserved = new Cells<Taken>();

  /** A ground on which the same lines run as on another, and nothing stands. */
  constructor(like?: Ground) {
    this.lines = like?.lines ?? new Cells();
  }

  /** A line along these points. */
  draw(owner: string, points: Point[]): void {
    points.slice(1).forEach((to, at) => {
      const from = points[at];
      this.lines.put(around([boxAt(from, 0, 0), boxAt(to, 0, 0)])!, { owner, from, to });
    });
  }

  take(box: Box, owner: string, light = false): void {
    this.taken.put(box, { ...box, owner, light });
  }

  /** Say where something would like to stand. */
  reserve(box: Box, owner: string): void {
    this.reserved.put(box, { ...box, owner, light: true });
  }

  /** How much of others a box would lie on: of all that stands, of what is not light, and of what is only wished. */
  covered(box: Box, owner: string): { all: number; firm: number; reserved: number } {
    const on = (cells: Cells<Taken>) =>
      [...cells.near(box)].filter((each) => each.owner !== owner && meet(each, box));
    const found = on(this.taken);
    return {
      all: found.length,
      firm: found.filter(({ light }) => !light).length,
      reserved: on(this.reserved).length,
    };
  }

  /** How many lines of others run through a box. */
  crossed(box: Box, owner: string): number {
    const through = new Set<string>();
    for (const piece of this.lines.near(box))
      if (piece.owner !== owner && !through.has(piece.owner) && passes(piece, box)) through.add(piece.owner);
    return through.size;
  }
}

export const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export const boxAt = ({ x, y }: Point, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** The box around boxes. */
export function around(boxes: Box[]): Box | null {
  if (!boxes.length) return null;
  const found = { ...boxes[0] };
  for (const { left, right, top, bottom } of boxes) {
    found.left = Math.min(found.left, left);
    found.right = Math.max(found.right, right);
    found.top = Math.min(found.top, top);
    found.bottom = Math.max(found.bottom, bottom);
  }
  return found;
}

/** Whether a straight piece of line has a point in a box (Liang & Barsky 1984). */
function passes({ from, to }: Piece, box: Box): boolean {
  let [first, last] = [0, 1];
  const sides = [
    [from.x - to.x, from.x - box.left],
    [to.x - from.x, box.right - from.x],
    [from.y - to.y, from.y - box.top],
    [to.y - from.y, box.bottom - from.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) first = Math.max(first, room / step);
    else last = Math.min(last, room / step);
  }
  return first <= last;
}
