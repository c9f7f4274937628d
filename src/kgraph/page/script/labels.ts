// Words in the picture: as large on the screen at every zoom, and only where there is room for them.

import type { Box, Point, Surface } from "./drawing.ts";
import { boxAt, type Ground } from "./ground.ts";

/** Pixels of screen: letters of a name, and of what a line says. */
export const NAME = 13;
export const SAID = 11.5;
const ROW = 1.2; // from row to row, in letters
const INSET = { x: 8, y: 5 }; // pixels from words to the frame around them

/** Words that want a place. */
export interface Wish {
  /** Whose they are: `entity 3`, `claim 5`. */
  owner: string;
  rows: string[];
  letter: number;
  colour: string;
  /** What is around words that are the entity's sign too. */
  frame: { fill: string; border: string; wide: number } | null;
  /** Where their middle may be, the best first, when they take so much room. */
  places: (width: number, height: number) => Point[];
  /** Where nothing stands, or on words of lines too, or anywhere. */
  room: "free" | "over" | "must";
  /** How many lines may run through its room, its own not counted where it is a line's; null where any may. */
  lines: number | null;
  /** Whether other words may lie on it where they must. */
  light: boolean;
  /** What is wished where this has no room. */
  instead: Wish | null;
}

/** Words in their place, which is in the network's own measure. */
export interface Label extends Wish {
  at: Point;
  box: Box;
}

let ruler: CanvasRenderingContext2D | null = null;
const measured = new Map<string, number>();

/** Width of words in pixels of screen. */
function widthOf(words: string, letter: number, face: string): number {
  const key = `${letter} ${face} ${words}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement("canvas").getContext("2d")!;
  ruler.font = `${letter}px ${face}`;
  const { width } = ruler.measureText(words);
  measured.set(key, width);
  return width;
}

/** Width and height of words with what is around them, in the network's own measure. */
function extent({ rows, letter, frame }: Wish, unit: number, face: string): [number, number] {
  const [x, y] = frame ? [INSET.x, INSET.y] : [3, 1];
  const width = Math.max(...rows.map((row) => widthOf(row, letter, face))) + 2 * x;
  return [width * unit, (rows.length * ROW * letter + 2 * y) * unit];
}

/** Pixels left and right of a fitted picture, for the words at its outermost signs. */
export const marginAside = (width: number): number => Math.min(58, width * 0.1);

/** Where words stand. Those that come first choose first, none outside the edge; `unit` is how much of the network a pixel shows. */
export function settled(
  wishes: Wish[],
  ground: Ground,
  unit: number,
  face: string,
  edge: Box | null,
): Label[] {
  const found: Label[] = [];
  for (const wish of wishes) if (wish.frame) reserve(wish, ground, unit, face);
  for (const wish of wishes) {
    const label = placed(wish, ground, unit, face, edge);
    if (!label) continue;
    found.push(label);
    ground.take(label.box, label.owner, label.light);
  }
  return found;
}

/** Say where words that have one place only would stand, so that others look for another. */
function reserve(wish: Wish, ground: Ground, unit: number, face: string): void {
  const [width, height] = extent(wish, unit, face);
  for (const at of wish.places(width, height)) ground.reserve(boxAt(at, width, height), wish.owner);
}

function placed(wish: Wish, ground: Ground, unit: number, face: string, edge: Box | null): Label | null {
  const [width, height] = extent(wish, unit, face);
  let [best, least] = [null as Label | null, Number.POSITIVE_INFINITY];
  wish.places(width, height).forEach((at, rank) => {
    const box = boxAt(at, width, height);
    if (wish.room === "free" && edge && leaves(box, edge)) return;
    const cost = costOf(wish, box, ground) + 0.3 * rank;
    if (cost < least) [best, least] = [{ ...wish, at, box }, cost];
  });
  return best ?? (wish.instead && placed(wish.instead, ground, unit, face, edge));
}

/** What is bad about a place; infinite where the words must not stand. */
function costOf({ owner, room, lines, frame }: Wish, box: Box, ground: Ground): number {
  const { all, firm, reserved } = ground.covered(box, owner);
  const through = ground.crossed(box, owner);
  const struck = lines !== null && through > lines;
  if (room === "free" && (all || struck)) return Number.POSITIVE_INFINITY;
  if (room === "over" && firm) return Number.POSITIVE_INFINITY;
  return 100 * firm + 10 * all + (frame ? 0 : through + 2 * reserved);
}

const leaves = (box: Box, edge: Box): boolean =>
  box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom;

/** Paint words on paper of their own, so that no line strikes them through. */
export function paintLabel(surface: Surface, label: Label, paper: string, face: string, unit: number): void {
  const { rows, letter, at, frame, box } = label;
  surface.save();
  surface.scale(unit, unit);
  if (frame) {
    const [left, top] = [box.left / unit, box.top / unit];
    const [width, height] = [(box.right - box.left) / unit, (box.bottom - box.top) / unit];
    surface.beginPath();
    rounded(surface, left, top, width, height, 4);
    surface.fillStyle = frame.fill;
    surface.fill();
    surface.lineWidth = frame.wide;
    surface.strokeStyle = frame.border;
    surface.stroke();
  }
  surface.font = `${letter}px ${face}`;
  surface.textAlign = "center";
  surface.textBaseline = "middle";
  const first = at.y / unit - ((rows.length - 1) * ROW * letter) / 2;
  if (!frame) {
    surface.fillStyle = paper;
    rows.forEach((row, number) => {
      const width = widthOf(row, letter, face) + 6;
      const y = first + number * ROW * letter;
      surface.fillRect(at.x / unit - width / 2, y - letter * 0.65, width, letter * 1.3);
    });
  }
  surface.fillStyle = label.colour;
  rows.forEach((row, number) => {
    surface.fillText(row, at.x / unit, first + number * ROW * letter);
  });
  surface.restore();
}

function rounded(
  surface: Surface,
  left: number,
  top: number,
  width: number,
  height: number,
  by: number,
): void {
  const [right, bottom] = [left + width, top + height];
  surface.moveTo(left + by, top);
  surface.lineTo(right - by, top);
  surface.quadraticCurveTo(right, top, right, top + by);
  surface.lineTo(right, bottom - by);
  surface.quadraticCurveTo(right, bottom, right - by, bottom);
  surface.lineTo(left + by, bottom);
  surface.quadraticCurveTo(left, bottom, left, bottom - by);
  surface.lineTo(left, top + by);
  surface.quadraticCurveTo(left, top, left + by, top);
  surface.closePath();
}
