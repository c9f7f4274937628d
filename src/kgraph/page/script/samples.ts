// The lines and shapes of the network in small: in the legend, in lists, in the table.

import { book } from "./book.ts";
import type { Arrow, Shape } from "./model.ts";
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
  };
  return svg(
    "svg",
    { class: `line tone-${mark.tone}`, viewBox: "0 0 38 12", "aria-hidden": "true" },
    svg("path", { class: "stroke", d: "M1 6 H31", "stroke-dasharray": mark.dashes.join(" ") || null }),
    ends[mark.arrow](),
  );
}

const SHAPES: Record<Shape, string> = {
  dot: "M8 1 A7 7 0 1 1 7.99 1 Z",
  square: "M2 2 H14 V14 H2 Z",
  hexagon: "M4.5 2 H11.5 L15 8 L11.5 14 H4.5 L1 8 Z",
  triangle: "M8 1.5 L15 14 H1 Z",
  triangleDown: "M8 14.5 L15 2 H1 Z",
  diamond: "M8 0.5 L15 8 L8 15.5 L1 8 Z",
  star: "M8 0.5 L10 6 L15.8 6.2 L11.2 9.7 L12.9 15.3 L8 12 L3.1 15.3 L4.8 9.7 L0.2 6.2 L6 6 Z",
  box: "M0 3.5 H16 V12.5 H0 Z",
};

/** The shape of a class, as on the network. */
export function shapeSample(value: string): Node | string {
  const kind = book.kinds.get(value);
  if (!kind) return "";
  const look = kind.hollow || kind.shape === "box" ? "hollow" : "fill";
  return svg(
    "svg",
    { class: `shape tone-${kind.tone}`, viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { class: look, d: SHAPES[kind.shape] }),
  );
}
