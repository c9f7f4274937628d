// What words in a network that vis draws wish for: names a place at their signs, what lines say one on them.

import { book } from "./book.ts";
import { edgeCaption, nodeCaption } from "./captions.ts";
import { course } from "./course.ts";
import { isShown } from "./filter.ts";
import { NAME, SAID, type Wish } from "./labels.ts";
import { isBox, type Look, nameLook, saidColour, signSize } from "./looks.ts";
import { claimsAt, degree } from "./neighbours.ts";
import { type Near, selectedClaim, selectedEntity } from "./selection.ts";
import type { Network } from "./vis.ts";

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const GAP = 4; // pixels between a sign and its name
const AROUND = [
  [0, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
  [0.8, 0.9],
  [-0.8, 0.9],
  [0.8, -0.9],
  [-0.8, -0.9],
] as const;
/** So many of the entities with most claims have their names in any case. */
const HUBS = 3;
/** Pixels of screen: the box of a topic whose name has no room. */
export const SMALL_BOX = { width: 17, height: 11 };

/** What wishes depend on; `unit` is how much of the network a pixel shows. */
export interface Setting {
  inside: Network;
  look: Look;
  near: Near | null;
  unit: number;
}

/** All words, in the order in which they choose: what is selected, what is near, then by the claims on them. */
export function wishesOf(setting: Setting, entities: number[], claims: number[]): Wish[] {
  const { near } = setting;
  const [claim, entity] = [selectedClaim(), selectedEntity()];
  const chosen = new Set(claim ? [claim.subject, claim.object] : entity ? [entity.place] : []);
  const rank = (place: number) => (chosen.has(place) ? 2 : near?.entities.has(place) ? 1 : 0);
  const names = [...entities].sort((a, b) => rank(b) - rank(a) || degree(b) - degree(a) || a - b);
  const weight = (place: number) => degree(book.claims[place].subject) + degree(book.claims[place].object);
  const lines = claims
    .filter((place) => !near || near.claims.has(place))
    .sort((a, b) => weight(b) - weight(a) || a - b);
  const name = (place: number, room: Wish["room"]) => nameWish(setting, place, room);
  const said = (place: number, room: Wish["room"], most?: null) => saidWish(setting, place, room, most);
  const of = (wanted: number) => names.filter((place) => rank(place) === wanted);
  return [
    ...of(2).map((place) => name(place, "must")),
    ...lines.filter((place) => place === claim?.place).map((place) => said(place, "must")),
    ...of(1).map((place) => name(place, "free")),
    ...(near
      ? lines.filter((place) => place !== claim?.place).map((place) => said(place, "free", null))
      : []),
    ...of(0).map((place, at) => name(place, near || at >= HUBS ? "free" : "must")),
    ...(near ? [] : lines.map((place) => said(place, "free"))),
  ];
}

/** A name beside its sign; of a topic in its box, where that has room. */
export function nameWish({ inside, look, near, unit }: Setting, place: number, room: Wish["room"]): Wish {
  const { colour, frame } = nameLook(place, look, near, selectedEntity()?.place === place);
  const at = inside.getPosition(place);
  const [aside, above] = isBox(place)
    ? [(SMALL_BOX.width / 2 + GAP) * unit, (SMALL_BOX.height / 2 + GAP) * unit]
    : Array(2).fill(signSize(place, unit) + GAP * unit);
  const beside: Wish = {
    owner: `entity ${place}`,
    rows: nodeCaption(place).split("\n"),
    letter: NAME,
    colour,
    frame: null,
    places: (width, height) =>
      AROUND.map(([x, y]) => ({ x: at.x + x * (aside + width / 2), y: at.y + y * (above + height / 2) })),
    room,
    lines: null,
    light: false,
    instead: null,
  };
  if (!frame) return beside;
  const lines = [...claimsAt(place)].filter(isShown).length;
  return { ...beside, frame, places: () => [at], lines, instead: beside };
}

/** What a line says, on it. */
export function saidWish(
  { inside, look }: Setting,
  place: number,
  room: Wish["room"],
  lines: number | null = 0,
): Wish {
  const line = inside.body.edges[place];
  const along = course(line);
  const [from, to] = [along(0.15), along(0.85)];
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const loop = line.fromId === line.toId;
  return {
    owner: `claim ${place}`,
    rows: edgeCaption(book.claims[place]).split("\n"),
    letter: SAID,
    colour: saidColour(place, look),
    frame: null,
    places: (width, height) => {
      // Words that would hide all of their line stand on none.
      const cover = (Math.abs(to.x - from.x) * width + Math.abs(to.y - from.y) * height) / (long || 1);
      if (!loop && room === "free" && lines === 0 && cover > 0.75 * long) return [];
      return (loop ? [0.25] : ALONG).map(along);
    },
    room,
    lines,
    light: true,
    instead: null,
  };
}
