// The signs of classes, as corners in a square of 16; a dot has none.

import type { Shape } from "./model.ts";

type Corner = [number, number];

export const CORNERS: Record<Shape, Corner[]> = {
  dot: [],
  square: [
    [2, 2],
    [14, 2],
    [14, 14],
    [2, 14],
  ],
  hexagon: [
    [4.5, 2],
    [11.5, 2],
    [15, 8],
    [11.5, 14],
    [4.5, 14],
    [1, 8],
  ],
  triangle: [
    [8, 1.5],
    [15, 14],
    [1, 14],
  ],
  triangleDown: [
    [8, 14.5],
    [15, 2],
    [1, 2],
  ],
  diamond: [
    [8, 0.5],
    [15, 8],
    [8, 15.5],
    [1, 8],
  ],
  star: star(),
  box: [
    [0, 3.5],
    [16, 3.5],
    [16, 12.5],
    [0, 12.5],
  ],
};

/** Five points, and the corners between them. */
function star(): Corner[] {
  return Array.from({ length: 10 }, (_, at): Corner => {
    const [far, angle] = [at % 2 ? 3.4 : 8, (at * Math.PI) / 5];
    return [8 + far * Math.sin(angle), 8.4 - far * Math.cos(angle)];
  });
}
