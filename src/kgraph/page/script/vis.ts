// The part of vis-network that the page uses; its script comes with pyvis and stands before ours.

import type { Box, Point } from "./drawing.ts";

interface Items {
  update(items: object[]): void;
  getIds(options: { filter: (item: { hidden?: boolean }) => boolean }): number[];
}

export interface Network {
  on(event: string, does: (about: { nodes: number[]; edges: number[] }) => void): void;
  once(event: string, does: () => void): void;
  redraw(): void;
  getBoundingBox(id: number): Box;
  moveTo(to: { position?: Point; scale?: number; animation?: { duration: number } | false }): void;
  getScale(): number;
  getViewPosition(): Point;
  getPosition(id: number): Point;
  canvasToDOM(at: Point): Point;
  setSelection(ids: { nodes: number[]; edges: number[] }, options: { highlightEdges: boolean }): void;
  getSelectedNodes(): number[];
  getSelectedEdges(): number[];
  unselectAll(): void;
}

interface Vis {
  DataSet: new (items: object[]) => Items;
  Network: new (place: HTMLElement, items: { nodes: Items; edges: Items }, options: object) => Network;
}

export type { Items };
export const vis = (): Vis => (globalThis as unknown as { vis: Vis }).vis;
