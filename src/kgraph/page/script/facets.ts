// What claims are sorted by on the left, and which claims pass.

import { book, markOf } from "./book.ts";
import type { Claim } from "./model.ts";
import { state, tell } from "./state.ts";

export interface Facet {
  /** The values that claims of the book have, in the order in which they are shown. */
  values: () => string[];
  /** The values of one claim; it passes when none of them is off. */
  of: (claim: Claim) => string[];
}

const MODALITIES = ["actual", "future", "conditional", "hypothetical", "desired", "opinion"];
const having = (values: string[], of: (claim: Claim) => string): string[] =>
  values.filter((value) => book.claims.some((claim) => of(claim) === value));

export const FACETS: Record<string, Facet> = {
  standing: { values: () => book.data.marks.map((mark) => mark.name), of: (claim) => [markOf(claim).name] },
  kind: {
    values: () => book.data.kinds.map((kind) => kind.name),
    of: (claim) => [book.entities[claim.subject].kind, book.entities[claim.object].kind],
  },
  modality: { values: () => having(MODALITIES, (claim) => claim.modality), of: (claim) => [claim.modality] },
  polarity: { values: () => having(["+", "-"], (claim) => claim.polarity), of: (claim) => [claim.polarity] },
};

const isOff = (facet: string, value: string) => state.hidden[facet]?.includes(value) ?? false;
const passes = (claim: Claim, facet: string) => !FACETS[facet].of(claim).some((value) => isOff(facet, value));

/** The claims that pass every facet, in the order of the files. */
export const shownClaims = (): Claim[] =>
  book.claims.filter((claim) => Object.keys(FACETS).every((facet) => passes(claim, facet)));

/** By facet and value: how many claims (of a class: entities) have it, among those that pass the other filters. */
export function counted(): Record<string, Map<string, number>> {
  const names = Object.keys(FACETS);
  const counts = Object.fromEntries(names.map((facet) => [facet, new Map<string, number>()]));
  const add = (facet: string, value: string) => counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  const spoken = new Set<number>();
  for (const claim of book.claims) {
    const stopping = names.filter((facet) => !passes(claim, facet));
    if (stopping.length > 1) continue;
    for (const facet of stopping.length ? stopping : names) {
      if (facet === "kind")
        for (const place of [claim.subject, claim.object, ...claim.voices]) spoken.add(place);
      else for (const value of new Set(FACETS[facet].of(claim))) add(facet, value);
    }
  }
  for (const place of spoken) add("kind", book.entities[place].kind);
  return counts;
}

export function setHidden(facet: string, values: string[]): void {
  state.hidden[facet] = values;
  tell("filter");
  tell("trace");
}

export function showAll(): void {
  for (const facet of Object.keys(FACETS)) state.hidden[facet] = [];
  tell("filter");
  tell("trace");
}

/** Every value that can be off, by its word; one that two facets have says its facet too: `modality.opinion`. */
export function hideable(): Map<string, { facet: string; value: string }> {
  const pairs = Object.keys(FACETS).flatMap((facet) =>
    FACETS[facet].values().map((value) => ({ facet, value })),
  );
  const alike = (value: string) => pairs.filter((other) => other.value === value).length;
  return new Map(
    pairs.map((pair) => [alike(pair.value) > 1 ? `${pair.facet}.${pair.value}` : pair.value, pair]),
  );
}
