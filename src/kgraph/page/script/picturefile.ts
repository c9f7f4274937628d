// The picture of the network as a file: all that is visible, with a title and the meaning of its lines and signs.

import { book } from "./book.ts";
import type { Box, Surface } from "./drawing.ts";
import { NAME } from "./labels.ts";
import { type Entry, legendRows, paintLegend, ROW } from "./legend.ts";
import { type Look, lookNow } from "./looks.ts";
import { picture, pictureWords } from "./network.ts";
import { state } from "./state.ts";
import { SvgContext } from "./svgcontext.ts";
import { short, svg } from "./text.ts";

const EDGE = 30; // around the picture
const MOST_PIXELS = 12_000_000;

interface Frame extends Box {
  /** How large letters of the title are, in the network's own measure. */
  letter: number;
  /** The kinds of line and of sign that are visible, in as many rows as they need. */
  rows: Entry[][];
  width: number;
  height: number;
}

/** The room of the picture with its margin and two lines of words under it, by pixels for one of the network. */
function frame(scale: number): Frame {
  const box = picture().extent(scale) ?? { left: -200, right: 200, top: -100, bottom: 100 };
  const letter = Math.max((box.right - box.left) / 70, NAME / scale);
  const [left, right] = [box.left - EDGE, Math.max(box.right + EDGE, box.left + letter * 34)];
  const rows = legendRows(letter, right - left - EDGE);
  const [top, bottom] = [box.top - EDGE, box.bottom + EDGE + letter * (2.6 + ROW * rows.length)];
  return { left, right, top, bottom, letter, rows, width: right - left, height: bottom - top };
}

/** The picture as SVG, words as large as they are where one of the network is so many pixels. */
export function svgPicture(scale: number): SVGElement {
  const at = frame(scale);
  const surface = new SvgContext();
  paint(surface as unknown as Surface, at, scale);
  const title = svg("title", null, short(book.data.title, 300));
  const view = [at.left, at.top, at.width, at.height].map((each) => each.toFixed(1)).join(" ");
  const size = {
    width: at.width.toFixed(0),
    height: at.height.toFixed(0),
    role: "img",
    lang: state.language,
  };
  return svg("svg", { viewBox: view, ...size }, title, surface.root);
}

export function svgText(): string {
  const whole = new XMLSerializer().serializeToString(svgPicture(picture().fileScale()));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`;
}

/** The picture as PNG, two pixels for one of the network where that is not too large. */
export function pngBlob(): Promise<Blob | null> {
  const words = picture().fileScale();
  const at = frame(words);
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (at.width * at.height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(at.width * scale);
  canvas.height = Math.ceil(at.height * scale);
  const surface = canvas.getContext("2d")!;
  surface.scale(scale, scale);
  surface.translate(-at.left, -at.top);
  paint(surface, at, words);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function paint(surface: Surface, at: Frame, scale: number): void {
  const look = lookNow();
  surface.fillStyle = look.paper;
  surface.fillRect(at.left, at.top, at.width, at.height);
  surface.save();
  picture().paint(surface, scale);
  surface.restore();
  const first = at.bottom - at.letter * (1.2 + ROW * at.rows.length);
  words(surface, at, first, look);
  paintLegend(surface, at.rows, { x: at.left + EDGE, y: first + at.letter * 2.2 }, at.letter, look);
}

/** What the picture is called, and how much of it is there. */
function words(surface: Surface, { left, letter }: Frame, y: number, look: Look): void {
  surface.textAlign = "left";
  surface.textBaseline = "middle";
  surface.fillStyle = look.ink;
  surface.font = `600 ${letter * 1.15}px ${look.sans}`;
  const title = short(book.data.title, 90);
  surface.fillText(title, left + EDGE, y);
  const beside = surface.measureText(title).width + letter;
  surface.font = `${letter * 0.9}px ${look.sans}`;
  surface.fillText(pictureWords(), left + EDGE + beside, y);
}
