// An open claim that the filters hide: what hides it, and how to let it pass.

import { FACETS, type FacetName, facets } from "./facets.ts";
import { around, inTime, isOff, isShown } from "./filter.ts";
import { valueLabel } from "./filters.ts";
import type { Claim } from "./model.ts";
import { state, tell } from "./state.ts";
import { button, type Child, el, name, short } from "./text.ts";
import { say } from "./words.ts";

/** The values of a facet that a claim has and that are off. */
function offValues(facet: FacetName, claim: Claim): string[] {
  const { values, codes } = facets()[facet];
  const own = new Set(codes.map((row) => values[row[claim.place]].key));
  return [...own].filter((key) => isOff(facet, key));
}

/** Let a claim pass: what hides it is switched on again, and nothing else. */
function letPass(claim: Claim): void {
  for (const facet of FACETS) {
    const off = offValues(facet, claim);
    if (off.length) state.hidden[facet] = state.hidden[facet].filter((key) => !off.includes(key));
  }
  if (!inTime(claim)) {
    if (claim.first === null && claim.last === null) state.undated = true;
    else state.time = { first: null, last: null };
  }
  if (around()?.has(claim.place) === false) state.around = null;
  tell("filter");
  tell("step");
}

/** What hides a claim that is open, with a button that shows it; nothing where it is shown. */
export function stoppedView(claim: Claim): Child {
  if (isShown(claim.place)) return "";
  const values = FACETS.flatMap((facet) =>
    offValues(facet, claim).map((key) => `${say(facet)} – ${short(valueLabel(facet, key), 60)}`),
  );
  const others = [
    inTime(claim) ? "" : say("time"),
    around()?.has(claim.place) === false ? say("around") : "",
  ];
  const reasons = [...values, ...others].filter(Boolean);
  return el(
    "p",
    { class: "stopped" },
    el(
      "span",
      null,
      say("stopped"),
      " ",
      reasons.map((words, at) => [at ? "; " : "", name(words)]),
      ".",
    ),
    " ",
    button({ class: "to", "data-key": "let-pass" }, () => letPass(claim), say("stopped.show")),
  );
}
