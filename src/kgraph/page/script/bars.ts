// The bars of the time, drawn in a chart that is stretched to the room there is.

import { svg } from "./text.ts";

/** How high the chart is; it is 100 wide. */
export const HIGH = 34;

interface Place {
  at: number; // of so many bars, which
  of: number;
}

interface Counts {
  from: number; // the part begins at so many claims
  count: number; // and is so many high
  most: number; // the highest bar
}

/** A part of a bar. */
export function barPart(name: string, { at, of }: Place, { from, count, most }: Counts): SVGElement {
  const width = 100 / of;
  const gap = Math.min(width * 0.12, 0.3);
  const height = (claims: number) => (claims ? Math.max(1.5, (claims / most) * HIGH) : 0);
  const [low, high] = [height(from), height(from + count)];
  return svg("rect", {
    class: name,
    x: (at * width + gap).toFixed(3),
    width: (width - 2 * gap).toFixed(3),
    y: (HIGH - high).toFixed(2),
    height: (high - low).toFixed(2),
  });
}

/** The filling of what may be of other bars: stripes across, which stretching leaves as they are. */
export function stripes(): SVGElement {
  const size = { width: 100, height: 3, patternUnits: "userSpaceOnUse" };
  const stripe = svg("rect", { width: 100, height: 1.3 });
  return svg("defs", null, svg("pattern", { id: "wide-days", ...size }, stripe));
}
