// Claims as a table that kgraph and spreadsheets read.

import { book, isFact, predicateOf } from "./book.ts";
import type { Claim, Passage } from "./model.ts";

const CELLS = [
  [
    "id",
    "document",
    "subject",
    "subject_names",
    "predicate",
    "object",
    "object_names",
    "polarity",
    "certainty",
  ],
  ["modality", "attribution", "time", "time_text", "condition", "quote", "start", "end", "reading", "status"],
  ["confidence", "fact", "made_by"],
].flat();

/** Claims as CSV (RFC 4180), one row for each passage, in the columns `kgraph` reads and writes. */
export function csv(found: Claim[]): string {
  const rows = found.flatMap((claim) =>
    (claim.evidence.length ? claim.evidence : [null]).map((each) => tableCells(claim, each)),
  );
  return [CELLS, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function tableCells(claim: Claim, each: Passage | null): string[] {
  const { entities, documents } = book;
  const names = (place: number) => [...new Set(entities[place].names.map(([words]) => words))].join(" | ");
  const points = (end: number) => String([...documents[each!.document].text.slice(0, end)].length);
  const where = each?.end === undefined ? ["", ""] : [points(each.start!), points(each.end)];
  const text = [
    claim.id,
    documents[each?.document ?? claim.document]?.id ?? "",
    entities[claim.subject].id,
    names(claim.subject),
    predicateOf(claim).name,
    entities[claim.object].id,
    names(claim.object),
  ];
  const voices = ["article", ...claim.voices.map((place) => entities[place].id)].join(" > ");
  const rest = [voices, claim.time, claim.said, claim.condition[0] || claim.condition[1], each?.quote ?? ""];
  return [
    ...text.map(inert),
    claim.polarity,
    claim.certainty,
    claim.modality,
    ...rest.map(inert),
    ...where,
    claim.reading,
    claim.status,
    claim.confidence === null ? "" : String(claim.confidence),
    String(isFact(claim)),
    inert(claim.made),
  ];
}

/** A text that no spreadsheet takes for a formula. */
const inert = (text: string) => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text);
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
