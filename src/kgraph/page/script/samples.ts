// The lines and shapes of the network in small: in the legend, in lists, in the table.

import { book } from "./book.ts";
import type { Arrow } from "./model.ts";
import { CORNERS } from "./shapes.ts";
import { svg } from "./text.ts";

/** The line of a standing, as on the network: dashes, arrow, colour. */
export function lineSample(value: string): Node | string {
  const mark = book.data.marks.find((each) => each.name === value);
  if (!mark) return "";
  const ends: Record<Arrow, () => SVGElement> = {
    arrow: () => svg("path", { class: "fill", d: "M30 2 L37 6 L30 10 L32 6 Z" }),
    vee: () => svg("path", { class: "stroke", d: "M30 2 L36 6 L30 10" }),
    inv_triangle: () => svg("path", { class: "fill", d: "M37 2 L31 6 L37 10 Z" }),
    circle: () => svg("circle", { class: "fill", cx: 34, cy: 6, r: 2.6 }),
    bar: () => svg("path", { class: "stroke", d: "M36 1 L36 11" }),
    box: () => svg("path", { class: "fill", d: "M31 3 h6 v6 h-6 Z" }),
    inv_curve: () => svg("path", { class: "stroke", d: "M36 1.5 A4.5 4.5 0 0 0 36 10.5" }),
    diamond: () => svg("path", { class: "fill", d: "M37 6 L34 2.4 L31 6 L34 9.6 Z" }),
    curve: () => svg("path", { class: "stroke", d: "M31.5 1.5 A4.5 4.5 0 0 1 31.5 10.5" }),
    crow: () => svg("path", { class: "fill", d: "M30 6 L37 2 L34 6 L37 10 Z" }),
  };
  return svg(
    "svg",
    { class: `line tone-${mark.tone}`, viewBox: "0 0 38 12", "aria-hidden": "true" },
    svg("path", { class: "stroke", d: "M1 6 H31", "stroke-dasharray": mark.dashes.join(" ") || null }),
    ends[mark.arrow](),
  );
}

/** The shape of a class, as on the network. */
export function shapeSample(value: string): Node | string {
  const kind = book.kinds.get(value);
  if (!kind) return "";
  const look = kind.hollow || kind.shape === "box" ? "hollow" : "fill";
  return svg(
    "svg",
    { class: `shape tone-${kind.tone}`, viewBox: "0 0 16 16", "aria-hidden": "true" },
    kind.shape === "dot"
      ? svg("circle", { class: look, cx: 8, cy: 8, r: 7 })
      : svg("polygon", { class: look, points: CORNERS[kind.shape].join(" ") }),
  );
}
