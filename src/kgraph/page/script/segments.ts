// The documents cut where passages begin and end.

import { book } from "./book.ts";
import type { Claim } from "./model.ts";

/** A piece of a document, and the claims that quote it. */
export interface Segment {
  id: string;
  document: number;
  start: number;
  end: number;
  text: string;
  claims: Claim[];
}

let cut: Segment[][] | null = null;
let several: Map<string, Segment> | null = null;

/** The pieces of every document, by its place. */
export function segments(): Segment[][] {
  cut ??= book.documents.map(({ place, text }) => (text ? segmentsOf(place, text, book.claims) : []));
  return cut;
}

/** The pieces that several claims quote, by id. */
export function segmentsById(): Map<string, Segment> {
  several ??= new Map(
    segments()
      .flat()
      .filter((each) => each.claims.length > 1)
      .map((each) => [each.id, each]),
  );
  return several;
}

export function segmentsOf(place: number, text: string, claims: Claim[]): Segment[] {
  const begins = new Map<number, Claim[]>();
  const ends = new Map<number, Claim[]>();
  const put = (map: Map<number, Claim[]>, at: number, claim: Claim) =>
    map.set(at, [...(map.get(at) ?? []), claim]);
  for (const claim of claims) {
    for (const { document, start, end } of claim.evidence) {
      if (document !== place || start === undefined || end === undefined || start === end) continue;
      put(begins, start, claim);
      put(ends, end, claim);
    }
  }
  const cuts = [...new Set([0, ...begins.keys(), ...ends.keys(), text.length])].sort((a, b) => a - b);
  const open = new Map<Claim, number>();
  return cuts.slice(0, -1).map((start, at) => {
    for (const claim of begins.get(start) ?? []) open.set(claim, (open.get(claim) ?? 0) + 1);
    for (const claim of ends.get(start) ?? []) {
      const left = (open.get(claim) ?? 1) - 1;
      if (left) open.set(claim, left);
      else open.delete(claim);
    }
    const end = cuts[at + 1];
    const quoting = [...open.keys()].sort((a, b) => a.place - b.place);
    return {
      id: `${place}.${start}`,
      document: place,
      start,
      end,
      text: text.slice(start, end),
      claims: quoting,
    };
  });
}
