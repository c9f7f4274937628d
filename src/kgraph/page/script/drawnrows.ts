// A list of claims beside a picture that has no room for all of them.

import { claimRows } from "./claims.ts";
import type { Claim } from "./model.ts";
import { claimsDrawn } from "./scene.ts";
import { type Child, el } from "./text.ts";
import { say } from "./words.ts";

/** Claims as a list: those that the picture draws first; under a heading of their own those it leaves out. */
export function rowsAsDrawn(found: Claim[], heading: "h3" | "h4"): Child {
  const drawn = claimsDrawn();
  const left = drawn ? found.filter(({ place }) => !drawn.has(place)) : [];
  if (!drawn || !left.length) return claimRows(found);
  const inside = found.filter(({ place }) => drawn.has(place));
  return [
    el(heading, { class: "drawn" }, say("drawn", { n: inside.length })),
    claimRows(inside),
    el(heading, { class: "drawn" }, say("drawn.not", { n: left.length })),
    claimRows(left),
  ];
}
