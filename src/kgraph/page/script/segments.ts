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

const cut = new Map<number, Segment[]>();
let quoting: Claim[][] | null = null;

/** By document, the claims that have a passage in it. */
export function claimsQuoting(): Claim[][] {
  if (quoting) return quoting;
  quoting = book.documents.map(() => []);
  for (const claim of book.claims) {
    for (const place of new Set(claim.evidence.map((each) => each.document))) quoting[place]?.push(claim);
  }
  return quoting;
}

/** The pieces of a document. */
export function segmentsIn(place: number): Segment[] {
  const known = cut.get(place);
  if (known) return known;
  const { text } = book.documents[place];
  const made = text ? segmentsOf(place, text, claimsQuoting()[place]) : [];
  cut.set(place, made);
  return made;
}

/** A piece that several claims quote, by its id. */
export function segmentNamed(id: string): Segment | null {
  const place = Number(id.split(".")[0]);
  if (!Number.isInteger(place) || !book.documents[place]) return null;
  return segmentsIn(place).find((each) => each.id === id && each.claims.length > 1) ?? null;
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
