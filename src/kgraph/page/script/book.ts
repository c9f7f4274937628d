// The tables of the page, read from its data.

import { ClaimRow, textOf } from "./claimrow.ts";
import { EntityRow } from "./entityrow.ts";
import type { Claim, Entity, Kind, Mark, PageData, Predicate, Source, Table } from "./model.ts";

export interface Book {
  data: PageData;
  documents: Source[];
  entities: Entity[];
  predicates: Predicate[];
  claims: Claim[];
  /** By claim, where its passages begin; one number more for the end. */
  passages: Int32Array;
  kinds: Map<string, Kind>;
  claimsById: Map<string, Claim>;
  entitiesById: Map<string, Entity>;
}

/** The book that is open. It is opened once, before anything else runs. */
export let book: Book;

export function open(data: PageData): void {
  book = bookOf(data);
}

export function bookOf(data: PageData): Book {
  const text = (value: unknown) => textOf(data, value);
  const texts = (numbers: number[]) => numbers.map(text);
  const same = (value: unknown) => value;

  /** The rows of a table of columns, with texts where their numbers were. */
  function rows<Row>(table: Table, readings: Record<string, (value: never) => unknown>): Row[] {
    return Array.from({ length: lengthOf(table) }, (_, place) => {
      const row: Record<string, unknown> = { place };
      for (const key of Object.keys(table)) row[key] = (readings[key] ?? text)(table[key][place] as never);
      return row as Row;
    });
  }

  const documents = rows<Source>(data.documents, { begin: same });
  const entities = Array.from({ length: lengthOf(data.entities) }, (_, place) => new EntityRow(data, place));
  const predicates = rows<Predicate>(data.predicates, {
    label: texts,
    group: texts,
    symmetric: same,
    functional: same,
    inverseFunctional: same,
  });
  const made: Book = {
    data,
    documents,
    entities,
    predicates,
    claims: [],
    passages: sums((data.claims.evidence ?? []) as number[]),
    kinds: new Map(data.kinds.map((kind) => [kind.name, kind])),
    claimsById: new Map(),
    entitiesById: new Map(entities.map((entity) => [entity.id, entity])),
  };
  made.claims = Array.from({ length: lengthOf(data.claims) }, (_, place) => new ClaimRow(made, place));
  made.claimsById = new Map(made.claims.map((claim) => [claim.id, claim]));
  return made;
}

/** Where each of some counts begins when they follow each other. */
function sums(counts: number[]): Int32Array {
  const found = new Int32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) found[at + 1] = found[at] + counts[at];
  return found;
}

function lengthOf(table: Table): number {
  const first = Object.values(table)[0];
  return first ? first.length : 0;
}

export const markOf = (claim: Claim): Mark => book.data.marks[claim.mark];
export const predicateOf = (claim: Claim): Predicate => book.predicates[claim.predicate];
export const isFact = (claim: Claim): boolean => claim.failing.length === 0;
export const originOf = (claim: Claim): Entity | null => {
  const place = claim.voices.at(-1);
  return place === undefined ? null : book.entities[place];
};
export const speaksOf = (claim: Claim, entity: Entity): boolean =>
  claim.subject === entity.place || claim.object === entity.place || claim.voices.includes(entity.place);
