// The part of vis-network that the page uses; its script comes with pyvis and stands before ours.

import type { Box, Point, Surface } from "./drawing.ts";

export interface Items {
  add(items: object[]): void;
  update(items: object[]): void;
  remove(ids: number[]): void;
  getIds(options?: { filter: (item: { hidden?: boolean }) => boolean }): number[];
}

interface Curve {
  getPoint(part: number, via: unknown): Point;
  getViaNode(): unknown;
}

/** A line as vis holds it; its label has a box where it was drawn. */
export interface Line {
  edgeType: Curve;
  options: { hidden?: boolean };
  connected: boolean;
  labelModule: { visible(): boolean; size: { left: number; top: number; width: number; height: number } };
}

export interface Network {
  on(event: "zoom", does: (about: Zoom) => void): void;
  on(event: "afterDrawing", does: () => void): void;
  on(event: string, does: (about: About) => void): void;
  once(event: string, does: () => void): void;
  redraw(): void;
  setSize(width: string, height: string): void;
  getBoundingBox(id: number): Box;
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
  body: { edges: Record<number, Line>; nodes: Record<number, { shape: { width: number; height: number } }> };
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
