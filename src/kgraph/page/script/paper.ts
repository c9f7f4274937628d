// The picture on paper: the one that a file of it has, in light colours whatever the theme, with the meaning of its lines.

import { picture } from "./network.ts";
import { svgPicture } from "./picturefile.ts";
import { state } from "./state.ts";
import { byId } from "./text.ts";

/** Pixels that the picture may take on A4, upright and lying; as page.css has it. */
const UPRIGHT = { width: 700, height: 830 };
const LYING = { width: 1030, height: 570 };
const LETTERS = 0.75; // of those on the screen
const PARTS = 20; // so many parts of a list are opened for paper: 3,000 claims

export function startPaper(): void {
  // Some browsers tell of paper by the one, some by the other.
  addEventListener("beforeprint", prepare);
  matchMedia("print").addEventListener("change", ({ matches }) => matches && prepare());
  addEventListener("afterprint", () => byId("paper").replaceChildren());
}

function prepare(): void {
  openLists();
  draw();
}

/** Draw the claims that are on paper and not yet on the screen. Where somebody was reading stays in view. */
function openLists(): void {
  const focused = document.activeElement;
  for (const more of document.querySelectorAll<HTMLElement>("#panel .more, #centre > :not(.away) .more"))
    for (let part = 1; part < PARTS && more.isConnected && !more.hidden; part++) more.click();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

function draw(): void {
  if (state.tab !== "graph") return;
  const { dataset } = document.documentElement;
  dataset.theme = "paper";
  picture().restyle();
  byId("paper").replaceChildren(svgPicture(scale()));
  dataset.theme = state.theme;
  picture().restyle();
}

/** Words that can be read however the sheet lies: the page does not learn which way it does. */
function scale(): number {
  const box = picture().box();
  if (!box) return 1;
  const [wide, high] = [box.right - box.left + 160, 1.2 * (box.bottom - box.top) + 160];
  const on = (sheet: { width: number; height: number }) => Math.min(sheet.width / wide, sheet.height / high);
  return Math.sqrt(on(UPRIGHT) * on(LYING)) / LETTERS;
}
