// What a reader takes along: the page itself as it came, and the visible claims as a table.

import { book, markOf } from "./book.ts";
import { shownClaims } from "./facets.ts";
import type { Claim, Passage } from "./model.ts";
import { state } from "./state.ts";
import { sortedClaims } from "./table.ts";
import { button, el, folded } from "./text.ts";
import { viewText } from "./view.ts";
import { say } from "./words.ts";

const original = { page: null as HTMLElement | null };

/** Keep the page as it came; called before anything is drawn. */
export function keepOriginal(): void {
  original.page = document.documentElement.cloneNode(true) as HTMLElement;
}

/** The page as one text; it opens in the view that is on. */
function wholePage(): string {
  const copy = original.page!.cloneNode(true) as HTMLElement;
  copy.setAttribute("data-view", viewText());
  return `<!DOCTYPE html>\n${copy.outerHTML}\n`;
}

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

/** The visible claims as CSV (RFC 4180), one row for each passage, in the columns `kgraph` reads and writes. */
function visibleTable(): string {
  const found = state.tab === "table" ? sortedClaims() : shownClaims();
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
    claim.predicate,
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
    String(markOf(claim).name === "fact"),
    inert(claim.made),
  ];
}

/** A text that no spreadsheet takes for a formula. */
const inert = (text: string) => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text);
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function download(text: string, type: string, ending: string): void {
  const words = folded(book.data.title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  el("a", { href: address, download: `${words.slice(0, 60) || "kgraph"}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function saveButtons(): HTMLElement {
  const page = () => download(wholePage(), "text/html", "html");
  const table = () => download(visibleTable(), "text/csv", "csv");
  return el(
    "div",
    { class: "tools" },
    button({ class: "save", title: say("save.hint") }, page, say("save")),
    button({ class: "csv", title: say("csv.hint") }, table, "CSV"),
  );
}
