// The meaning of lines and signs under a picture that is a file: every kind that is visible, none left out.

import { book } from "./book.ts";
import type { Point, Surface } from "./drawing.ts";
import { shownClaims } from "./filter.ts";
import { type Look, lookNow } from "./looks.ts";
import type { Arrow, Kind, Mark } from "./model.ts";
import { picture } from "./network.ts";
import { CORNERS } from "./shapes.ts";
import { here, say } from "./words.ts";

export const ROW = 1.8; // from one row of the legend to the next, in letters
const LINE = 3.8; // room for a line before its words, in letters
const SIGN = 1.6; // room for a sign
const GAP = 1.6; // behind the words

/** What the legend explains: a kind of line, or of sign. */
export type Entry = { mark: Mark } | { kind: Kind };

const wordsOf = (entry: Entry): string => ("mark" in entry ? say(entry.mark.name) : here(entry.kind.labels));
const before = (entry: Entry): number => ("mark" in entry ? LINE : SIGN);

/** The room that an entry takes. */
function roomOf(surface: Surface, entry: Entry, letter: number): number {
  surface.font = `${letter * 0.9}px ${lookNow().sans}`;
  return letter * (before(entry) + GAP) + surface.measureText(wordsOf(entry)).width;
}

/** Every kind of line, then of sign, that is visible, in rows that are not wider than the picture. */
export function legendRows(letter: number, width: number): Entry[][] {
  const lines = new Set(shownClaims().map((claim) => claim.mark));
  const signs = new Set(
    picture()
      .entities()
      .map((place) => book.entities[place].kind),
  );
  return [
    ...inRows(
      book.data.marks.filter((_, place) => lines.has(place)).map((mark) => ({ mark })),
      letter,
      width,
    ),
    ...inRows(
      book.data.kinds.filter(({ name }) => signs.has(name)).map((kind) => ({ kind })),
      letter,
      width,
    ),
  ];
}

function inRows(entries: Entry[], letter: number, width: number): Entry[][] {
  const ruler = document.createElement("canvas").getContext("2d")!;
  const rows: Entry[][] = [];
  let left = 0;
  for (const entry of entries) {
    const room = roomOf(ruler, entry, letter);
    if (!rows.length || room > left) {
      rows.push([]);
      left = width;
    }
    rows[rows.length - 1].push(entry);
    left -= room;
  }
  return rows;
}

export function paintLegend(surface: Surface, rows: Entry[][], at: Point, letter: number, look: Look): void {
  rows.forEach((row, number) => {
    let { x } = at;
    const y = at.y + number * ROW * letter;
    for (const entry of row) {
      const room = roomOf(surface, entry, letter);
      if ("mark" in entry) line(surface, entry.mark, x, y, letter, look[entry.mark.tone]);
      else sign(surface, entry.kind, x, y, letter, look);
      surface.fillStyle = look.ink;
      surface.fillText(wordsOf(entry), x + letter * before(entry), y);
      x += room;
    }
  });
}

/** A sign as the picture has it: in an overview every one is a point. */
function sign(surface: Surface, kind: Kind, x: number, y: number, letter: number, look: Look): void {
  const unit = letter / 16;
  const form = picture().points ? "dot" : kind.shape;
  surface.beginPath();
  if (form === "dot") surface.arc(x + 8 * unit, y, 6.5 * unit, 0, 2 * Math.PI);
  else {
    const [first, ...others] = CORNERS[form].map(([left, top]): [number, number] => [
      x + left * unit,
      y + (top - 8) * unit,
    ]);
    surface.moveTo(...first);
    for (const corner of others) surface.lineTo(...corner);
    surface.closePath();
  }
  const tone = look[kind.tone];
  const hollow = !picture().points && kind.hollow;
  surface.fillStyle = form === "box" ? look[`${kind.tone}-tint`] : hollow ? look.paper : tone;
  surface.fill();
  surface.strokeStyle = tone;
  surface.lineWidth = (hollow ? 2.2 : 1.2) * unit;
  surface.stroke();
}

const HEADS: Record<Arrow, (surface: Surface, x: number, y: number, size: number) => void> = {
  arrow: (surface, x, y, size) =>
    shape(surface, [
      [x, y],
      [x - size, y - size * 0.5],
      [x - size * 0.75, y],
      [x - size, y + size * 0.5],
    ]),
  inv_triangle: (surface, x, y, size) =>
    shape(surface, [
      [x, y - size * 0.5],
      [x - size, y],
      [x, y + size * 0.5],
    ]),
  box: (surface, x, y, size) =>
    shape(surface, [
      [x, y - size * 0.4],
      [x - size * 0.8, y - size * 0.4],
      [x - size * 0.8, y + size * 0.4],
      [x, y + size * 0.4],
    ]),
  vee: (surface, x, y, size) =>
    stroke(surface, [
      [x - size, y - size * 0.5],
      [x, y],
      [x - size, y + size * 0.5],
    ]),
  bar: (surface, x, y, size) =>
    stroke(surface, [
      [x, y - size * 0.6],
      [x, y + size * 0.6],
    ]),
  diamond: (surface, x, y, size) =>
    shape(surface, [
      [x, y],
      [x - size * 0.5, y - size * 0.55],
      [x - size, y],
      [x - size * 0.5, y + size * 0.55],
    ]),
  crow: (surface, x, y, size) =>
    shape(surface, [
      [x - size, y],
      [x, y - size * 0.5],
      [x - size * 0.4, y],
      [x, y + size * 0.5],
    ]),
  curve: (surface, x, y, size) => arc(surface, x - size * 0.6, y, size * 0.6, -0.5),
  inv_curve: (surface, x, y, size) => arc(surface, x, y, size * 0.6, 0.5),
  circle: (surface, x, y, size) => {
    surface.beginPath();
    surface.arc(x - size * 0.4, y, size * 0.4, 0, 2 * Math.PI);
    surface.fill();
  },
};

/** A line of the legend, as on the network: dashes, end, colour. */
function line(surface: Surface, mark: Mark, x: number, y: number, letter: number, colour: string): void {
  const unit = letter / 13;
  surface.strokeStyle = colour;
  surface.fillStyle = colour;
  surface.lineWidth = 1.8 * unit;
  surface.setLineDash(mark.dashes.map((each) => each * unit));
  stroke(surface, [
    [x, y],
    [x + letter * 2.8, y],
  ]);
  surface.setLineDash([]);
  HEADS[mark.arrow](surface, x + letter * 3.3, y, letter * 0.7);
}

/** Half a circle; `turn` is where it begins, in parts of pi. */
function arc(surface: Surface, x: number, y: number, radius: number, turn: number): void {
  surface.beginPath();
  surface.arc(x, y, radius, turn * Math.PI, (turn + 1) * Math.PI);
  surface.stroke();
}

function path(surface: Surface, [first, ...rest]: [number, number][]): void {
  surface.beginPath();
  surface.moveTo(...first);
  for (const point of rest) surface.lineTo(...point);
}

function stroke(surface: Surface, points: [number, number][]): void {
  path(surface, points);
  surface.stroke();
}

function shape(surface: Surface, points: [number, number][]): void {
  path(surface, points);
  surface.closePath();
  surface.fill();
}
