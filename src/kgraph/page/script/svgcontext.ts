// A drawing surface that writes SVG: the part of CanvasRenderingContext2D that the network's pictures use.

import { svg } from "./text.ts";

interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  lineDashOffset: number;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  dashes: number[];
  matrix: Matrix;
}
type Matrix = [number, number, number, number, number, number];

const number = (value: number): string => String(Math.round(value * 100) / 100);
const BASELINES: Record<string, number> = {
  middle: 0.35,
  hanging: 0.8,
  top: 0.8,
  alphabetic: 0,
  bottom: -0.2,
};
const ANCHORS: Record<string, string> = {
  center: "middle",
  left: "start",
  start: "start",
  right: "end",
  end: "end",
};
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** What is drawn becomes children of `root`, in the order in which it is drawn. */
export class SvgContext {
  readonly root = svg("g");
  readonly canvas: HTMLCanvasElement;
  private readonly ruler: CanvasRenderingContext2D;
  private style: Style = {
    fillStyle: "#000000",
    strokeStyle: "#000000",
    lineWidth: 1,
    lineCap: "butt",
    lineJoin: "miter",
    lineDashOffset: 0,
    globalAlpha: 1,
    font: "10px sans-serif",
    textAlign: "start",
    textBaseline: "alphabetic",
    dashes: [],
    matrix: [1, 0, 0, 1, 0, 0],
  };
  private readonly kept: Style[] = [];
  private path: string[] = [];

  constructor() {
    this.canvas = document.createElement("canvas");
    this.ruler = this.canvas.getContext("2d")!;
    for (const key of Object.keys(this.style) as (keyof Style)[]) {
      if (key === "dashes" || key === "matrix") continue;
      Object.defineProperty(this, key, {
        get: () => this.style[key],
        set: (value: never) => Object.assign(this.style, { [key]: value }),
      });
    }
  }

  save(): void {
    this.kept.push({ ...this.style, dashes: [...this.style.dashes], matrix: [...this.style.matrix] });
  }
  restore(): void {
    this.style = this.kept.pop() ?? this.style;
  }
  translate(x: number, y: number): void {
    this.multiply([1, 0, 0, 1, x, y]);
  }
  scale(x: number, y: number): void {
    this.multiply([x, 0, 0, y, 0, 0]);
  }
  rotate(angle: number): void {
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    this.multiply([cosine, sine, -sine, cosine, 0, 0]);
  }
  private multiply([a, b, c, d, e, f]: Matrix): void {
    const [A, B, C, D, E, F] = this.style.matrix;
    this.style.matrix = [
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ];
  }

  beginPath(): void {
    this.path = [];
  }
  closePath(): void {
    if (this.path.length) this.path.push("Z");
  }
  moveTo(x: number, y: number): void {
    this.path.push(`M${number(x)} ${number(y)}`);
  }
  lineTo(x: number, y: number): void {
    this.path.push(`${this.path.length ? "L" : "M"}${number(x)} ${number(y)}`);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path.push(`Q${[cx, cy, x, y].map(number).join(" ")}`);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.path.push(`C${[ax, ay, bx, by, x, y].map(number).join(" ")}`);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path.push(`M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}Z`);
  }
  arc(x: number, y: number, radius: number, from: number, to: number, backwards = false): void {
    const turn = 2 * Math.PI;
    const swept = Math.min(Math.abs(to - from), turn) * (backwards ? -1 : 1);
    const at = (angle: number) =>
      `${number(x + radius * Math.cos(angle))} ${number(y + radius * Math.sin(angle))}`;
    const half = `A${number(radius)} ${number(radius)} 0 0 ${backwards ? 0 : 1} `;
    this.path.push(
      `${this.path.length ? "L" : "M"}${at(from)}`,
      half + at(from + swept / 2),
      half + at(from + swept),
    );
  }

  fill(): void {
    this.draw({ fill: this.style.fillStyle });
  }
  stroke(): void {
    this.draw({ fill: "none", ...this.pen() });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.add("rect", {
      x: number(x),
      y: number(y),
      width: number(width),
      height: number(height),
      fill: this.style.fillStyle,
    });
  }
  clearRect(): void {}
  clip(): void {}
  setTransform(): void {}
  setLineDash(dashes: number[]): void {
    this.style.dashes = dashes;
  }

  fillText(text: string, x: number, y: number): void {
    this.write(text, x, y, { fill: this.style.fillStyle });
  }
  strokeText(text: string, x: number, y: number): void {
    this.write(text, x, y, { fill: "none", ...this.pen(), "stroke-linejoin": "round" });
  }
  measureText(text: string): TextMetrics {
    this.ruler.font = this.style.font;
    return this.ruler.measureText(text);
  }

  private pen(): Record<string, string | null> {
    const { strokeStyle, lineWidth, dashes, lineCap } = this.style;
    return {
      stroke: strokeStyle,
      "stroke-width": number(lineWidth),
      "stroke-dasharray": dashes.length ? dashes.map(number).join(" ") : null,
      "stroke-linecap": lineCap === "butt" ? null : lineCap,
    };
  }

  private draw(attributes: Record<string, string | null>): void {
    if (this.path.length) this.add("path", { d: this.path.join(""), ...attributes });
  }

  private write(text: string, x: number, y: number, attributes: Record<string, string | null>): void {
    const found = /^(?:(bold|\d{3})\s+)?([\d.]+)px\s+(.*)$/.exec(
      this.style.font.trim().replace(/^(normal|italic)\s+/, ""),
    );
    const [weight, size, face] = found ? [found[1], Number(found[2]), found[3]] : ["", 10, "sans-serif"];
    const lower = (BASELINES[this.style.textBaseline] ?? 0) * size;
    this.add(
      "text",
      {
        x: number(x),
        y: number(y + lower),
        "font-family": face,
        "font-size": number(size),
        "font-weight": weight || null,
        "text-anchor": ANCHORS[this.style.textAlign] ?? "start",
        ...attributes,
      },
      text.replace(NOT_XML, "\ufffd"),
    );
  }

  private add(tag: string, attributes: Record<string, string | null>, text = ""): void {
    const { matrix, globalAlpha } = this.style;
    const moved = matrix.join() === "1,0,0,1,0,0" ? null : `matrix(${matrix.map(number).join(" ")})`;
    const opacity = globalAlpha < 1 ? number(globalAlpha) : null;
    this.root.append(svg(tag, { ...attributes, transform: moved, opacity }, { raw: text }));
  }
}
