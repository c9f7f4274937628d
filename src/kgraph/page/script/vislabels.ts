// The words of a network that vis draws: names at their signs, and what lines say on them.

import { book } from "./book.ts";
import { edgeCaption, nodeCaption } from "./captions.ts";
import type { Box, Point, Scene, Surface } from "./drawing.ts";
import { isShown } from "./filter.ts";
import { around, boxAt, Ground, meet } from "./ground.ts";
import { type Label, marginAside, NAME, paintLabel, SAID, settled, type Wish } from "./labels.ts";
import { isBox, type Look, lookNow, nameLook, saidColour, signSize } from "./looks.ts";
import { claimsAt, degree } from "./neighbours.ts";
import { type Near, nearby, selectedClaim, selectedEntity } from "./selection.ts";
import { byId } from "./text.ts";
import type { Line, Network } from "./vis.ts";

/** What the pointer is on. */
export type Over = { entity: number } | { claim: number } | null;

const PIECES = 20; // of a line
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
const SMALL_BOX = { width: 17, height: 11 };

export class VisLabels {
  private readonly inside: Network;
  private scene: Scene = { entities: new Map(), claims: [] };
  private visible: (place: number) => boolean = () => true;
  private look: Look = lookNow();
  private near: Near | null = null;
  /** Where lines run, and the words that stand, for the scene and the zoom that `placedFor` says. */
  private lines: Ground | null = null;
  private ground = new Ground();
  private placed: Label[] = [];
  private placedFor = 0;
  private over: Over = null;
  private extra: Label[] = [];

  constructor(inside: Network) {
    this.inside = inside;
  }

  /** Other entities stand there, or elsewhere, or look otherwise. */
  renew(scene: Scene, visible: (place: number) => boolean): void {
    this.scene = scene;
    this.visible = visible;
    this.look = lookNow();
    this.near = nearby();
    this.lines = null;
    this.placedFor = 0;
  }

  point(over: Over): void {
    this.over = over;
    this.extra = [];
    if (this.placedFor) this.reveal();
  }

  /** Choose the places of all words for a zoom, and give boxes their size. */
  place(scale: number): void {
    if (scale === this.placedFor) return;
    const unit = 1 / scale;
    this.placedFor = scale;
    this.lines ??= this.run();
    this.ground = new Ground(this.lines);
    for (const place of this.shownEntities()) this.ground.take(this.sign(place, unit), `entity ${place}`);
    this.placed = settled(this.wishes(), this.ground, unit, this.look.sans, this.edge(unit));
    this.sizeSigns(unit);
    this.extra = [];
    this.reveal();
  }

  paint(surface: Surface): void {
    for (const label of this.all())
      paintLabel(surface, label, this.look.paper, this.look.sans, 1 / this.placedFor);
  }

  /** The words that are drawn. */
  all(): Label[] {
    const over = this.extra.map(({ owner }) => owner);
    const left = this.placed.filter(
      (label) =>
        !over.includes(label.owner) && !(label.light && this.extra.some((each) => meet(each.box, label.box))),
    );
    return [...left, ...this.extra];
  }

  /** What signs and words take, each for itself. */
  rooms = (): Box[] => [
    ...this.shownEntities().map((place) => this.sign(place, 1 / this.placedFor)),
    ...this.all().map(({ box }) => box),
  ];

  /** Whether an entity has its name in its box. */
  has = (entity: number): boolean =>
    this.placed.some(({ owner, frame }) => frame !== null && owner === `entity ${entity}`);

  /** The box of a topic whose name has no room, in the network's own measure. */
  smallBox = (): { width: number; height: number } => ({
    width: SMALL_BOX.width / this.placedFor,
    height: SMALL_BOX.height / this.placedFor,
  });

  /** Whose words are at a point: the entity or the claim. */
  at({ x, y }: Point): Over {
    const found = this.all().findLast(
      ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    if (!found) return null;
    const [type, place] = found.owner.split(" ");
    return type === "entity" ? { entity: Number(place) } : { claim: Number(place) };
  }

  private shownEntities = (): number[] => [...this.scene.entities.keys()].filter(this.visible);
  private shownClaims = (): number[] =>
    this.scene.claims.filter((place) => isShown(place) && this.inside.body.edges[place]?.connected);

  private run(): Ground {
    const ground = new Ground();
    for (const place of this.shownClaims()) {
      const along = course(this.inside.body.edges[place]);
      ground.draw(
        `claim ${place}`,
        Array.from({ length: PIECES + 1 }, (_, at) => along(at / PIECES)),
      );
    }
    return ground;
  }

  /** The room of a sign without words. */
  private sign(place: number, unit: number): Box {
    const at = this.inside.getPosition(place);
    if (isBox(place)) return boxAt(at, (SMALL_BOX.width + 4) * unit, (SMALL_BOX.height + 4) * unit);
    const size = 2 * signSize(place, unit) + 4 * unit;
    return boxAt(at, size, size);
  }

  /** Where a fitted picture ends; of one that is nearer, a little around all signs. */
  private edge(unit: number): Box | null {
    const found = around(this.shownEntities().map((place) => boxAt(this.inside.getPosition(place), 0, 0)));
    if (!found) return null;
    const { left, right, top, bottom } = found;
    const { clientWidth } = byId("network");
    const wide = Math.max((right - left) / 2 + marginAside(clientWidth) * unit, (clientWidth / 2) * unit);
    const middle = (left + right) / 2;
    const aside = wide - 4 * unit;
    return { left: middle - aside, right: middle + aside, top: top - 20 * unit, bottom: bottom + 36 * unit };
  }

  /** All words, in the order in which they choose: what is selected, what is near, then by the claims on them. */
  private wishes(): Wish[] {
    const near = this.near;
    const [claim, entity] = [selectedClaim(), selectedEntity()];
    const chosen = new Set(claim ? [claim.subject, claim.object] : entity ? [entity.place] : []);
    const rank = (place: number) => (chosen.has(place) ? 2 : near?.entities.has(place) ? 1 : 0);
    const entities = this.shownEntities().sort((a, b) => rank(b) - rank(a) || degree(b) - degree(a) || a - b);
    const weight = (place: number) => degree(book.claims[place].subject) + degree(book.claims[place].object);
    const claims = this.shownClaims()
      .filter((place) => !near || near.claims.has(place))
      .sort((a, b) => weight(b) - weight(a) || a - b);
    const first = claims.filter((place) => place === claim?.place).map((place) => this.said(place, "must"));
    const of = (wanted: number) => entities.filter((place) => rank(place) === wanted);
    return [
      ...of(2).map((place) => this.name(place, "must")),
      ...first,
      ...of(1).map((place) => this.name(place, "free")),
      ...(near
        ? claims.filter((place) => place !== claim?.place).map((place) => this.said(place, "free", null))
        : []),
      ...of(0).map((place, at) => this.name(place, near || at >= HUBS ? "free" : "must")),
      ...(near ? [] : claims.map((place) => this.said(place, "free"))),
    ];
  }

  /** A name beside its sign; of a topic in its box, where that has room. */
  private name(place: number, room: Wish["room"]): Wish {
    const { colour, frame } = nameLook(place, this.look, this.near, selectedEntity()?.place === place);
    const at = this.inside.getPosition(place);
    const unit = 1 / this.placedFor;
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

  private said(place: number, room: Wish["room"], lines: number | null = 0): Wish {
    const line = this.inside.body.edges[place];
    const along = course(line);
    const [from, to] = [along(0.15), along(0.85)];
    const long = Math.hypot(to.x - from.x, to.y - from.y);
    const loop = line.fromId === line.toId;
    return {
      owner: `claim ${place}`,
      rows: edgeCaption(book.claims[place]).split("\n"),
      letter: SAID,
      colour: saidColour(place, this.look),
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

  /** What the pointer is on says its words, over those of other lines. */
  private reveal(): void {
    if (!this.over) return;
    const shown = new Set(this.placed.map(({ owner }) => owner));
    const wishes =
      "claim" in this.over
        ? [this.said(this.over.claim, "must")]
        : [
            this.name(this.over.entity, "must"),
            ...[...claimsAt(this.over.entity)]
              .filter((place) => isShown(place) && this.inside.body.edges[place]?.connected)
              .map((place) => this.said(place, "over")),
          ];
    const ground = new Ground(this.lines!);
    const unit = 1 / this.placedFor;
    for (const place of this.shownEntities()) ground.take(this.sign(place, unit), `entity ${place}`);
    for (const label of this.placed) ground.take(label.box, label.owner, label.light);
    this.extra = settled(
      wishes.filter(({ owner }) => !shown.has(owner)),
      ground,
      unit,
      this.look.sans,
      null,
    );
  }

  /** Boxes are as large as their words, signs never too small for a hand; lines end at their borders. */
  /** The room that the sign of an entity takes; a box has its name in it, where there is room for that. */
  signOf(place: number): Box {
    const named = isBox(place) ? this.placed.find(({ owner }) => owner === `entity ${place}`) : undefined;
    return named?.box ?? this.sign(place, 1 / this.placedFor);
  }

  private sizeSigns(unit: number): void {
    for (const place of this.shownEntities()) {
      const node = this.inside.body.nodes[place];
      node.options.size = signSize(place, unit);
      if (isBox(place)) {
        const { left, right, top, bottom } = this.signOf(place);
        node.shape.customSizeWidth = right - left;
        node.shape.customSizeHeight = bottom - top;
      }
      node.shape.refreshNeeded = true;
    }
  }
}

/** The points of a line, from 0 at its beginning to 1 at its end. */
export function course({ edgeType, fromId, toId }: Line): (part: number) => Point {
  if (fromId === toId) {
    const [x, y, radius] = edgeType._getCircleData();
    return (part) => ({
      x: x + radius * Math.cos(2 * Math.PI * part),
      y: y - radius * Math.sin(2 * Math.PI * part),
    });
  }
  const via = edgeType.getViaNode();
  return (part) => edgeType.getPoint(part, via);
}
