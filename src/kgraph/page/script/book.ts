// The tables of the page, read from its data.

import { ClaimRow, textOf } from "./claimrow.ts";
import { EntityRow } from "./entityrow.ts";
import type { Claim, Entity, Kind, Mark, PageData, Predicate, Source, Table } from "./model.ts";
import { SourceRow } from "./sourcerow.ts";
import { sums } from "./sums.ts";
import type { Texts } from "./texts.ts";

export interface Book {
  data: PageData;
  documents: Source[];
  entities: Entity[];
  predicates: Predicate[];
  claims: Claim[];
  /** The claims as their articles tell them; those that no passage is given for come last. */
  told: Claim[];
  /** By claim, where its passages begin; one number more for the end. */
  passages: Int32Array;
  /** By passage, where its quote begins in its document. */
  starts: Int32Array;
  kinds: Map<string, Kind>;
  claimsById: Map<string, Claim>;
  entitiesById: Map<string, Entity>;
}

/** The book that is open. It is opened once, before anything else runs. */
export let book: Book;

export function open(data: PageData, texts: Texts): void {
  book = bookOf(data, texts);
}

function bookOf(data: PageData, articles: Texts): Book {
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

  const documents = Array.from(
    { length: lengthOf(data.documents) },
    (_, place) => new SourceRow(data, articles, place),
  );
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
    told: [],
    passages: sums((data.claims.evidence ?? []) as number[]),
    starts: startsOf(data),
    kinds: new Map(data.kinds.map((kind) => [kind.name, kind])),
    claimsById: new Map(),
    entitiesById: new Map(entities.map((entity) => [entity.id, entity])),
  };
  made.claims = Array.from({ length: lengthOf(data.claims) }, (_, place) => new ClaimRow(made, place));
  made.told = toldOf(made);
  made.claimsById = new Map(made.claims.map((claim) => [claim.id, claim]));
  return made;
}

/** Where the quotes of all passages begin; of each the data say how far behind the one before it in its document. */
function startsOf({ claims, passages, documents }: PageData): Int32Array {
  const ends = new Int32Array(lengthOf(documents));
  const starts = new Int32Array(lengthOf(passages));
  const counts = (claims.evidence ?? []) as number[];
  let at = 0;
  for (let claim = 0; claim < counts.length; claim++) {
    for (const until = at + counts[claim]; at < until; at++) {
      const length = passages.length[at] as number;
      if (length < 0) continue;
      const document = (passages.document[at] ?? claims.document[claim]) as number;
      starts[at] = ends[document] + (passages.skip[at] as number);
      ends[document] = starts[at] + length;
    }
  }
  return starts;
}

/** The claims in the order of the documents and, in one document, of their first passages. */
function toldOf({ claims, data, passages, starts }: Book): Claim[] {
  const at = claims.map(({ place }) => {
    const first = passages[place];
    if (first === passages[place + 1]) return { document: Number.POSITIVE_INFINITY, start: 0 };
    const document = (data.passages.document[first] ?? claims[place].document) as number;
    return { document, start: starts[first] };
  });
  const before = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return [...claims].sort(
    (a, b) =>
      before(at[a.place].document, at[b.place].document) ||
      at[a.place].start - at[b.place].start ||
      a.place - b.place,
  );
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
