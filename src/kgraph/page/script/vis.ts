// The part of vis-network that the page uses; its script comes with pyvis and stands before ours.

import type { Point, Surface } from "./drawing.ts";

export interface Items {
  add(items: object[]): void;
  update(items: object[]): void;
  remove(ids: number[]): void;
  getIds(options?: { filter: (item: { hidden?: boolean }) => boolean }): number[];
}

interface Curve {
  getPoint(part: number, via: unknown): Point;
  getViaNode(): unknown;
  /** Of a line that ends where it begins: its middle and how far it reaches. */
  _getCircleData(): [number, number, number];
}

/** A line as vis holds it. */
export interface Line {
  edgeType: Curve;
  fromId: number;
  toId: number;
  options: { hidden?: boolean; width: number };
  connected: boolean;
}

/** A sign as vis holds it; a custom one is as large as it is told. */
export interface Sign {
  options: { size: number };
  shape: { refreshNeeded: boolean; customSizeWidth?: number; customSizeHeight?: number };
}

/** What a sign of our own is drawn with. */
export interface Drawn {
  ctx: Surface;
  id: number;
  x: number;
  y: number;
  style: { color: string; borderColor: string; borderWidth: number };
}

export interface Network {
  on(event: "beforeDrawing" | "afterDrawing", does: (surface: Surface) => void): void;
  on(event: "zoom", does: (about: Zoom) => void): void;
  on(event: "hoverNode", does: (about: { node: number }) => void): void;
  on(event: "hoverEdge", does: (about: { edge: number }) => void): void;
  on(event: "click" | "blurNode" | "blurEdge", does: (about: About) => void): void;
  once(event: string, does: () => void): void;
  redraw(): void;
  setSize(width: string, height: string): void;
  moveTo(to: { position?: Point; scale?: number; animation?: { duration: number } | false }): void;
  getScale(): number;
  getViewPosition(): Point;
  getPosition(id: number): Point;
  canvasToDOM(at: Point): Point;
  DOMtoCanvas(at: Point): Point;
  getNodeAt(at: Point): number | undefined;
  setSelection(ids: { nodes: number[]; edges: number[] }, options: { highlightEdges: boolean }): void;
  getSelectedNodes(): number[];
  getSelectedEdges(): number[];
  unselectAll(): void;
  body: { edges: Record<number, Line>; nodes: Record<number, Sign>; view: { scale: number } };
  renderer: {
    _drawEdges(surface: Surface): void;
    _drawNodes(surface: Surface, all: boolean): { drawExternalLabels: () => void };
    _drawArrows(surface: Surface): void;
  };
}

/** How far somebody has zoomed, and around which point of the screen. */
export interface Zoom {
  scale: number;
  pointer: Point | null;
}

export interface About {
  nodes: number[];
  edges: number[];
  pointer: { DOM: Point; canvas: Point };
  event: { srcEvent?: MouseEvent };
}

interface Vis {
  DataSet: new (items: object[]) => Items;
  Network: new (place: HTMLElement, items: { nodes: Items; edges: Items }, options: object) => Network;
}

export const vis = (): Vis => (globalThis as unknown as { vis: Vis }).vis;
