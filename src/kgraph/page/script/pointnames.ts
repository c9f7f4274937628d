// Names beside the points of a large network: of the largest in every part of the view, where there is room.

import { book } from "./book.ts";
import type { Box, Surface, Words } from "./drawing.ts";
import { Ground } from "./ground.ts";
import { type Label, NAME, paintLabel, settled, type Wish } from "./labels.ts";
import { type Look, lookNow } from "./looks.ts";
import type { MultiDirectedGraph, Sigma } from "./sigmaparts.ts";

const CELL = 130; // pixels: in a square of about this width one name is tried
const LEAST = 3.5; // pixels: points below this size have no name
const MARGIN = 60; // pixels around the view in which points may have a name that reaches into it
const FILE_NAMES = 80; // so many hubs are tried for a name in a file

/** A point as it is drawn, on the screen or in a file. */
export interface Dot {
  key: string;
  x: number;
  y: number;
  size: number;
  label: string | null;
}

export class PointNames {
  private readonly inside: Sigma;
  private look: Look = lookNow();
  /** The visible points, the largest first. */
  private order: Omit<Dot, "x" | "y">[] = [];
  private named: Label[] = [];

  constructor(inside: Sigma) {
    this.inside = inside;
  }

  /** Other points are visible, or are called or look otherwise. */
  renew(graph: MultiDirectedGraph, look: Look): void {
    this.look = look;
    this.order = graph
      .mapNodes((key, { hidden, size, label }) => ({ key, hidden, size, label }))
      .filter(({ hidden }) => !hidden)
      .sort((a, b) => b.size - a.size || Number(a.key) - Number(b.key));
  }

  /** Choose the names of a frame, and paint them. */
  paint(): void {
    const { width, height } = this.inside.getDimensions();
    this.named = this.settle(this.tried(width, height), 1, { left: 0, top: 0, right: width, bottom: height });
    const context = this.inside.getCanvases().labels.getContext("2d")!;
    for (const label of this.named) paintLabel(context, label, this.look.paper, this.look.sans, 1);
  }

  /** The largest point of every square that is in view; squares stay where they are while the view moves. */
  private tried(width: number, height: number): Dot[] {
    const [low, high] = [
      this.inside.viewportToGraph({ x: -MARGIN, y: height + MARGIN }),
      this.inside.viewportToGraph({ x: width + MARGIN, y: -MARGIN }),
    ];
    const cell = 2 ** Math.floor(Math.log2(((high.x - low.x) / (width + 2 * MARGIN)) * CELL));
    const grown = this.inside.scaleSize(1);
    const { x, y } = book.data.network.nodes;
    const [taken, found] = [new Set<number>(), [] as Dot[]];
    for (const { key, size, label } of this.order) {
      if (size * grown < LEAST) break;
      const [across, up] = [x[Number(key)], -y[Number(key)]];
      if (across < low.x || across > high.x || up < low.y || up > high.y) continue;
      const square = Math.floor(across / cell) * 1e6 + Math.floor(up / cell);
      if (taken.has(square)) continue;
      taken.add(square);
      found.push({ key, label, size: size * grown, ...this.inside.graphToViewport({ x: across, y: up }) });
    }
    return found;
  }

  /** The name of one point, whatever is there. */
  paintOne(surface: Surface, point: Dot): void {
    const [label] = settled([this.wish(point, true)], new Ground(), 1, this.look.sans, null);
    paintLabel(surface, label, this.look.paper, this.look.sans, 1);
  }

  /** The names of a picture of everything, hubs first. */
  inFile(scale: number): Label[] {
    const { x, y } = book.data.network.nodes;
    const hubs = this.order.slice(0, FILE_NAMES).map(({ key, size, label }) => ({
      key,
      label,
      size: size / scale,
      x: x[Number(key)],
      y: y[Number(key)],
    }));
    return this.settle(hubs, 1 / scale, null);
  }

  words(): Words[] {
    return this.named.map(({ owner, rows, letter, box }) => ({
      owner,
      text: rows.join(" "),
      letter,
      ...box,
    }));
  }

  private settle(points: Dot[], unit: number, edge: Box | null): Label[] {
    const wishes = points.map((each) => this.wish(each, false));
    return settled(wishes, new Ground(), unit, this.look.sans, edge);
  }

  private wish({ key, x, y, size, label }: Dot, must: boolean): Wish {
    return {
      owner: `entity ${key}`,
      rows: [label ?? ""],
      letter: NAME,
      colour: this.look.ink,
      frame: null,
      places: (width) => [
        { x: x + size + width / 2, y },
        { x: x - size - width / 2, y },
      ],
      room: must ? "must" : "free",
      lines: null,
      light: false,
      instead: null,
    };
  }
}
