// How entities and lines look by the state of the page: colours from the style sheet, lines by their standing.

import { book, isFact, markOf } from "./book.ts";
import { edgeCaption, nodeCaption } from "./captions.ts";
import { isJoined, wordsOf } from "./filter.ts";
import type { Arrow } from "./model.ts";
import { css } from "./screen.ts";
import type { Near } from "./selection.ts";
import { short } from "./text.ts";
import { here, say } from "./words.ts";

export type Look = Record<string, string>;

const PAGE_COLOURS = ["paper", "ink", "faint", "sans", "fact", "withheld", "denied", "undecided"];

/** Every colour of the theme that the picture needs. */
export function lookNow(): Look {
  const look: Look = Object.fromEntries(PAGE_COLOURS.map((key) => [key, css(`--${key}`)]));
  for (const { tone } of book.data.kinds) {
    Object.assign(look, { [tone]: css(`--${tone}`), [`${tone}-tint`]: css(`--${tone}-tint`) });
  }
  return look;
}

const ARROW_SCALE: Record<Arrow, number> = {
  arrow: 0.6,
  vee: 0.6,
  inv_triangle: 0.55,
  circle: 0.4,
  bar: 0.8,
  box: 0.4,
};

/** What of a line never changes: its ends, its course, its dashes and its arrow. */
export function edgeShape(place: number) {
  const claim = book.claims[place];
  const mark = markOf(claim);
  const bend = book.data.network.edges.bend[place];
  const loop = claim.subject === claim.object;
  const type = bend > 0 ? "curvedCW" : "curvedCCW";
  return {
    id: place,
    from: claim.subject,
    to: claim.object,
    dashes: mark.dashes.length ? mark.dashes : false,
    width: isFact(claim) ? 2 : 1.6,
    arrows: { to: { enabled: true, type: mark.arrow, scaleFactor: ARROW_SCALE[mark.arrow] } },
    ...(loop ? { selfReference: { size: 18 + 12 * bend, angle: 0.8 } } : {}),
    smooth: loop || bend === 0 ? false : { enabled: true, type, roundness: Math.abs(bend) },
  };
}

export function edgeLook(place: number, look: Look, near: Near | null, shown: boolean, labelled: boolean) {
  const claim = book.claims[place];
  const back = near !== null && !near.claims.has(place);
  const colour = look[markOf(claim).tone];
  return {
    id: place,
    hidden: !shown,
    label: back || !labelled ? " " : edgeCaption(claim),
    title: short(here(claim.sentence), 400),
    color: { color: colour, highlight: colour, hover: colour, opacity: back ? 0.2 : 1 },
    font: {
      face: look.sans,
      size: 12.5,
      color: colour,
      strokeWidth: 5,
      strokeColor: look.paper,
      align: "horizontal",
      vadjust: book.data.network.edges.lift?.[place] ?? 0,
    },
  };
}

const LARGEST = 34; // pixels: a hub of hundreds of claims still leaves room for its neighbours

export function nodeLook(place: number, look: Look, near: Near | null, shown: boolean) {
  const kind = book.kinds.get(book.entities[place].kind)!;
  const { shape } = kind;
  const tone = look[kind.tone];
  const fill = shape === "box" ? look[`${kind.tone}-tint`] : kind.hollow ? look.paper : tone;
  const back = near !== null && !near.entities.has(place);
  // Who only speaks stands back too, for no line leads there; the name can be read.
  const voice = near === null && !isJoined(place);
  const both =
    back || voice
      ? { background: mixed(fill, look.paper), border: mixed(tone, look.paper) }
      : { background: fill, border: tone };
  const chosen = { background: fill, border: look.ink };
  return {
    id: place,
    hidden: !shown,
    shape,
    size: Math.min(book.data.network.nodes.size[place], LARGEST),
    label: nodeCaption(place),
    title: short(nodeTitle(place, here(kind.labels)), 400),
    color: { ...both, highlight: chosen, hover: chosen },
    borderWidth: shape === "box" ? 1.2 : kind.hollow ? 3 : 1,
    borderWidthSelected: 3,
    margin: 7,
    shapeProperties: { borderRadius: 4 },
    font: {
      face: look.sans,
      size: shape === "box" ? 14 : 15,
      color: back ? look.faint : voice ? mixed(look.ink, look.paper, 0.65) : look.ink,
      strokeWidth: shape === "box" ? 0 : 5,
      strokeColor: look.paper,
      vadjust: 0,
    },
  };
}

/** The name and class of an entity, and of one that no line leads to the reason. */
function nodeTitle(place: number, kind: string): string {
  const words = isJoined(place) ? 0 : wordsOf(place);
  const title = `${here(book.entities[place].label)}\n${kind}`;
  return words ? `${title}\n${say("voice.only", { n: words })}` : title;
}

/** A colour that stands back: three quarters of it are another. */
export function mixed(colour: string, other: string, part = 0.27): string {
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [from, to] = [parts(colour), parts(other)];
  const channel = (value: number, place: number) => Math.round(value * part + to[place] * (1 - part));
  return `rgb(${from.map(channel).join(", ")})`;
}
