// Where a line runs that vis draws.

import type { Point } from "./drawing.ts";
import type { Line } from "./vis.ts";

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
