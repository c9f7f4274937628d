// What stands on entities and lines in the picture, cut into short lines.

import { book, isFact, markOf } from "./book.ts";
import type { Claim } from "./model.ts";
import { short } from "./text.ts";
import { here, say } from "./words.ts";

const ROW = 18;
const ROWS = 3;

/** The name of an entity; of a small network as Python cut it, which the layout has made room for. */
export function nodeCaption(place: number): string {
  const known = book.data.network.nodes.labels?.[place];
  return known ? here(known) : wrapped(here(book.entities[place].label));
}

/** The predicate in the form that fits; of no fact, the reason too: `✕ did not annex`, `(denied)`. */
export function edgeCaption(claim: Claim): string {
  const known = book.data.network.edges.labels?.[claim.place];
  if (known) return here(known);
  const said = wrapped(here(claim.caption), 17, 3);
  if (isFact(claim)) return said;
  const mark = markOf(claim);
  return `${here(mark.signs)} ${said}`.trim().concat(`\n(${say(mark.name)})`);
}

/** A text in rows of so many characters, cut with an ellipsis where there are too many. */
export function wrapped(text: string, row = ROW, rows = ROWS): string {
  const lines: string[] = [];
  for (const word of short(text, row * rows * 4)
    .split(/\s+/u)
    .flatMap((each) => pieces(each, row))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= row)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length > rows) {
    lines.length = rows;
    lines[rows - 1] = `${lines[rows - 1].slice(0, row - 1).trimEnd()}…`;
  }
  return lines.join("\n");
}

/** A word that is too long for a row, cut after its hyphens, else anywhere. */
function pieces(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  const found: string[] = [];
  for (const part of word.split(/(?<=-)/u)) {
    for (let at = 0; at < part.length; at += most) found.push(part.slice(at, at + most));
  }
  return found;
}
