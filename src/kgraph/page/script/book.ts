// The tables of the page, read from its data.

import type { Claim, Entity, Kind, Mark, PageData, Passage, Source, Table } from "./model.ts";

type Reading = (value: never) => unknown;

export interface Book {
  data: PageData;
  documents: Source[];
  entities: Entity[];
  claims: Claim[];
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
  const text = (number: number) => data.texts[number];
  const texts = (numbers: number[]) => numbers.map(text);
  const pairs = (all: number[][]) => all.map(texts);
  const same = (value: unknown) => value;

  /** The rows of a table of columns, with texts where their numbers were. */
  function rows<Row>(table: Table, readings: Record<string, Reading>): Row[] {
    const keys = Object.keys(table);
    const count = keys.length ? table[keys[0]].length : 0;
    return Array.from({ length: count }, (_, place) => {
      const row: Record<string, unknown> = { place };
      for (const key of keys) row[key] = (readings[key] ?? text)(table[key][place] as never);
      return row as Row;
    });
  }

  const documents = rows<Source>(data.documents, {});
  const passage = ([document, start, end]: number[]): Passage =>
    end === undefined
      ? { document, quote: text(start) }
      : { document, start, end, quote: documents[document].text.slice(start, end) };
  const entities = rows<Entity>(data.entities, {
    label: texts,
    external: texts,
    names: pairs,
    descriptions: pairs,
  });
  const claims = rows<Claim>(data.claims, {
    ...Object.fromEntries(NUMBERS.map((key) => [key, same])),
    label: texts,
    sentence: texts,
    brief: texts,
    condition: texts,
    evidence: (all: number[][]) => all.map(passage),
  });
  return {
    data,
    documents,
    entities,
    claims,
    kinds: new Map(data.kinds.map((kind) => [kind.name, kind])),
    claimsById: new Map(claims.map((claim) => [claim.id, claim])),
    entitiesById: new Map(entities.map((entity) => [entity.id, entity])),
  };
}

/** The columns of claims that hold numbers as they are. */
const NUMBERS = ["subject", "object", "voices", "document", "mark", "failing", "confidence"];

export const markOf = (claim: Claim): Mark => book.data.marks[claim.mark];
export const speaksOf = (claim: Claim, entity: Entity): boolean =>
  claim.subject === entity.place || claim.object === entity.place || claim.voices.includes(entity.place);
