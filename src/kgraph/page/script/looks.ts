// How entities and lines look by the state of the page: colours from the style sheet, lines by their standing.

import { book, isFact, markOf } from "./book.ts";
import { isJoined, wordsOf } from "./filter.ts";
import type { Arrow } from "./model.ts";
import { css } from "./screen.ts";
import type { Near } from "./selection.ts";
import { plainSentence } from "./sentences.ts";
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
  inv_curve: 0.6,
  diamond: 0.6,
  curve: 0.6,
  crow: 0.6,
};

/** How wide a line is where the network is drawn in its own measure. */
export const lineWidth = (place: number): number => (isFact(book.claims[place]) ? 2 : 1.6);

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
    width: lineWidth(place),
    arrows: { to: { enabled: true, type: mark.arrow, scaleFactor: ARROW_SCALE[mark.arrow] } },
    ...(loop ? { selfReference: { size: 18 + 12 * bend, angle: 0.8 } } : {}),
    smooth: loop || bend === 0 ? false : { enabled: true, type, roundness: Math.abs(bend) },
  };
}

export function edgeLook(place: number, look: Look, near: Near | null, shown: boolean) {
  const claim = book.claims[place];
  const back = near !== null && !near.claims.has(place);
  const colour = look[markOf(claim).tone];
  return {
    id: place,
    hidden: !shown,
    title: plainSentence(claim, "sentence", 400),
    color: { color: colour, highlight: colour, hover: colour, opacity: back ? 0.2 : 1 },
  };
}

const LARGEST = 34; // pixels: a hub of hundreds of claims still leaves room for its neighbours
const LEAST = 4.5; // pixels of screen

/** How far a sign reaches from its middle; `unit` is how much of the network a pixel shows. */
export const signSize = (place: number, unit: number): number =>
  Math.max(Math.min(book.data.network.nodes.size[place], LARGEST), LEAST * unit);

/** Whether the sign of an entity is a box around its name. */
export const isBox = (place: number): boolean => kindOf(place).shape === "box";

const kindOf = (place: number) => book.kinds.get(book.entities[place].kind)!;
const isBack = (place: number, near: Near | null) => near !== null && !near.entities.has(place);

/** Who only speaks stands back too, for no line leads there; the name can be read. */
const isVoice = (place: number, near: Near | null) => near === null && !isJoined(place);

/** What fills a sign, and what is around it. */
function colours(place: number, look: Look, near: Near | null): { background: string; border: string } {
  const { shape, hollow, tone: named } = kindOf(place);
  const tone = look[named];
  const fill = shape === "box" ? look[`${named}-tint`] : hollow ? look.paper : tone;
  return isBack(place, near) || isVoice(place, near)
    ? { background: mixed(fill, look.paper), border: mixed(tone, look.paper) }
    : { background: fill, border: tone };
}

export function nodeLook(place: number, look: Look, near: Near | null, shown: boolean) {
  const { shape, hollow, labels } = kindOf(place);
  const both = colours(place, look, near);
  const chosen = { background: both.background, border: look.ink };
  return {
    id: place,
    hidden: !shown,
    shape: shape === "box" ? "custom" : shape,
    size: signSize(place, 0),
    title: short(nodeTitle(place, here(labels)), 400),
    color: { ...both, highlight: chosen, hover: chosen },
    borderWidth: shape === "box" ? 1.2 : hollow ? 3 : 1,
    borderWidthSelected: 3,
  };
}

/** How a name looks: its letters, and the box around it where that is the sign. */
export function nameLook(place: number, look: Look, near: Near | null, chosen: boolean) {
  const { background: fill, border } = colours(place, look, near);
  return {
    colour: isBack(place, near)
      ? look.faint
      : isVoice(place, near)
        ? mixed(look.ink, look.paper, 0.65)
        : look.ink,
    frame: isBox(place) ? { fill, border: chosen ? look.ink : border, wide: chosen ? 3 : 1.2 } : null,
  };
}

/** The colour of what a line says. */
export const saidColour = (place: number, look: Look): string => look[markOf(book.claims[place]).tone];

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
