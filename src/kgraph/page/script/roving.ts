// One tab stop for a group of controls: Tab leads to the one that was used last, arrow keys to the others.

import { controlsIn, selectorOf } from "./focus.ts";

/** By the name of a group, which of its controls Tab leads to. */
const stops = new Map<string, string>();

/**
 * Make a group one tab stop. Up and down lead from line to line, left and right along a line, Home and
 * End to its first and last. Gives what is to be called when controls of it come or go.
 */
export function rove(
  group: HTMLElement,
  name: string,
  lineOf: (control: HTMLElement) => Element,
): () => void {
  const settle = () => {
    const all = controlsIn(group);
    const at = all.findIndex((each) => selectorOf(each) === stops.get(name));
    all.forEach((each, place) => {
      each.tabIndex = place === Math.max(at, 0) ? 0 : -1;
    });
  };
  settle();
  group.addEventListener("focusin", ({ target }) => {
    stops.set(name, selectorOf(target as HTMLElement));
    settle();
  });
  group.addEventListener("keydown", (event) => {
    const to = next(controlsIn(group), event, lineOf);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  return settle;
}

/** Where a key leads from the control that has the focus; null where it does not lead on. */
function next(
  all: HTMLElement[],
  { key, target }: KeyboardEvent,
  lineOf: (control: HTMLElement) => Element,
): HTMLElement | null {
  const lines = [...new Set(all.map(lineOf))].map((line) => all.filter((each) => lineOf(each) === line));
  const row = lines.findIndex((line) => line.includes(target as HTMLElement));
  if (row < 0) return null;
  const column = lines[row].indexOf(target as HTMLElement);
  const inLine = (at: number) => lines[at]?.[Math.min(column, lines[at].length - 1)] ?? null;
  const ways: Record<string, () => HTMLElement | null> = {
    ArrowDown: () => inLine(row + 1),
    ArrowUp: () => inLine(row - 1),
    ArrowRight: () => lines[row][column + 1] ?? null,
    ArrowLeft: () => lines[row][column - 1] ?? null,
    Home: () => all[0],
    End: () => all.at(-1)!,
  };
  return ways[key]?.() ?? null;
}
