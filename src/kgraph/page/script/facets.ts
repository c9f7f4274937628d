// What claims are sorted by on the left. Every claim has, in each facet, one value or two, by number.

import { book } from "./book.ts";
import { documentName } from "./documentname.ts";
import type { Claim } from "./model.ts";

export interface Value {
  /** What stands in the address of a view. */
  key: string;
  /** What a group of values is called; empty where values stand for themselves. */
  group: string;
}

export interface Facet {
  values: Value[];
  /** For each claim the number of its value; in two rows where subject and object have one each. */
  codes: Int32Array[];
}

export const FACETS = [
  "standing",
  "kind",
  "predicate",
  "origin",
  "outlet",
  "modality",
  "certainty",
  "polarity",
  "status",
] as const;
export type FacetName = (typeof FACETS)[number];

const ORDER: Partial<Record<FacetName, string[]>> = {
  modality: ["actual", "future", "conditional", "hypothetical", "desired", "opinion"],
  certainty: ["CT", "PR", "PS", "U"],
  polarity: ["+", "-"],
  status: ["accepted", "proposed", "disputed", "superseded", "retracted", "rejected"],
};
/** The value of claims that nobody but the document says, and of those in no document. */
export const NOBODY = "-";

let known: Record<FacetName, Facet> | null = null;

/** Every facet with its values, in the order in which they are shown. */
export function facets(): Record<FacetName, Facet> {
  known ??= {
    standing: {
      values: book.data.marks.map(({ name }) => value(name)),
      codes: [codes((claim) => claim.mark)],
    },
    kind: kinds(),
    predicate: predicates(),
    origin: counted((claim) => {
      const origin = claim.voices.at(-1);
      return origin === undefined ? NOBODY : book.entities[origin].id;
    }),
    outlet: counted((claim) => outletOf(claim) || NOBODY),
    modality: ordered("modality", (claim) => claim.modality),
    certainty: ordered("certainty", (claim) => claim.certainty),
    polarity: ordered("polarity", (claim) => claim.polarity),
    status: ordered("status", (claim) => claim.status),
  };
  return known;
}

/** Where a claim was printed: the outlet of its document, else the document's name. */
function outletOf(claim: Claim): string {
  const source = book.documents[claim.document];
  return source ? source.outlet || documentName(source) : "";
}

const value = (key: string, group = ""): Value => ({ key, group });
const codes = (of: (claim: Claim) => number): Int32Array => Int32Array.from(book.claims, of);

function kinds(): Facet {
  const numbers = new Map(book.data.kinds.map(({ name }, number) => [name, number]));
  const ofEntity = book.entities.map(({ kind }) => numbers.get(kind) ?? 0);
  return {
    values: book.data.kinds.map(({ name }) => value(name)),
    codes: [codes((claim) => ofEntity[claim.subject]), codes((claim) => ofEntity[claim.object])],
  };
}

/** Predicates in their groups, in the order of the ontology. */
function predicates(): Facet {
  const groups = [...new Set(book.predicates.map(({ group }) => group[0]))];
  const order = [...book.predicates].sort((a, b) => groups.indexOf(a.group[0]) - groups.indexOf(b.group[0]));
  const numbers = new Map(order.map(({ place }, number) => [place, number]));
  return {
    values: order.map(({ name, group }) => value(name, group[0])),
    codes: [codes((claim) => numbers.get(claim.predicate)!)],
  };
}

/** Values as claims have them, the most frequent first. */
function counted(of: (claim: Claim) => string): Facet {
  const counts = new Map<string, number>();
  for (const claim of book.claims) counts.set(of(claim), (counts.get(of(claim)) ?? 0) + 1);
  const keys = [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  return listed(keys, of);
}

function ordered(name: FacetName, of: (claim: Claim) => string): Facet {
  const used = new Set(book.claims.map(of));
  return listed(
    (ORDER[name] ?? []).filter((key) => used.has(key)),
    of,
  );
}

function listed(keys: string[], of: (claim: Claim) => string): Facet {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return { values: keys.map((key) => value(key)), codes: [codes((claim) => numbers.get(of(claim)) ?? 0)] };
}

/** Every value by its word; one that two facets have says its facet too: `modality.opinion`. */
export function valueWords(): Map<string, { facet: FacetName; key: string }> {
  const all = FACETS.flatMap((facet) => facets()[facet].values.map(({ key }) => ({ facet, key })));
  const times = new Map<string, number>();
  for (const { key } of all) times.set(key, (times.get(key) ?? 0) + 1);
  return new Map(all.map((each) => [wordOf(each.facet, each.key, times.get(each.key)! > 1), each]));
}

const wordOf = (facet: FacetName, key: string, shared: boolean): string => (shared ? `${facet}.${key}` : key);
