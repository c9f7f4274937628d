// Sentences of claims on the page. They run in the direction of its language; names in their own.

import type { Claim, Wording } from "./model.ts";
import { type Child, name, short } from "./text.ts";

/** A sentence as elements: every name apart. */
export const sentence = (claim: Claim, which: Wording, most = Number.POSITIVE_INFINITY): Child =>
  cut(claim, which, most).map(({ text, named }) => (named ? name(text) : text));

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/u;

/** A sentence as plain text: a name from right to left stands in isolates. */
export const plainSentence = (claim: Claim, which: Wording, most: number): string =>
  cut(claim, which, most)
    .map(({ text, named }) =>
      named && RIGHT_TO_LEFT.test(text) ? `\u2068${short(text, most)}\u2069` : short(text, most),
    )
    .join("");

/** The pieces of a sentence up to so many characters, then an ellipsis. */
function cut(claim: Claim, which: Wording, most: number) {
  const found: { text: string; named: boolean }[] = [];
  let left = most;
  for (const { text, named } of claim.pieces(which)) {
    found.push({ text: text.length > left ? `${text.slice(0, left)}…` : text, named });
    left -= text.length;
    if (left < 0) break;
  }
  return found;
}
