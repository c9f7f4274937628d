// The words of a network that vis draws: names at their signs, and what lines say on them.

import { course } from "./course.ts";
import type { Box, Point, Scene, Surface } from "./drawing.ts";
import { isShown } from "./filter.ts";
import { around, boxAt, Ground, meet } from "./ground.ts";
import { type Label, marginAside, paintLabel, settled } from "./labels.ts";
import { isBox, type Look, lookNow, signSize } from "./looks.ts";
import { claimsAt } from "./neighbours.ts";
import { type Near, nearby } from "./selection.ts";
import { byId } from "./text.ts";
import type { Network } from "./vis.ts";
import { nameWish, type Setting, SMALL_BOX, saidWish, wishesOf } from "./viswishes.ts";

/** What the pointer is on. */
export type Over = { entity: number } | { claim: number } | null;

const PIECES = 20; // of a line

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
    this.placed = settled(
      wishesOf(this.setting(), this.shownEntities(), this.shownClaims()),
      this.ground,
      unit,
      this.look.sans,
      this.edge(unit),
    );
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

  /** With what words wish their places. */
  private setting = (): Setting => ({
    inside: this.inside,
    look: this.look,
    near: this.near,
    unit: 1 / this.placedFor,
  });

  /** What the pointer is on says its words, over those of other lines. */
  private reveal(): void {
    if (!this.over) return;
    const shown = new Set(this.placed.map(({ owner }) => owner));
    const wishes =
      "claim" in this.over
        ? [saidWish(this.setting(), this.over.claim, "must")]
        : [
            nameWish(this.setting(), this.over.entity, "must"),
            ...[...claimsAt(this.over.entity)]
              .filter((place) => isShown(place) && this.inside.body.edges[place]?.connected)
              .map((place) => saidWish(this.setting(), place, "over")),
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

  /** The room that the sign of an entity takes; a box has its name in it, where there is room for that. */
  signOf(place: number): Box {
    const named = isBox(place) ? this.placed.find(({ owner }) => owner === `entity ${place}`) : undefined;
    return named?.box ?? this.sign(place, 1 / this.placedFor);
  }

  /** Boxes are as large as their words, signs never too small for a hand; lines end at their borders. */
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
