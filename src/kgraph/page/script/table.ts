// The visible claims as a table: what the graph shows, in rows.

import { book, markOf } from "./book.ts";
import { inParts } from "./claims.ts";
import { documentName } from "./documentname.ts";
import { listedClaims } from "./filter.ts";
import type { Claim } from "./model.ts";
import { nothingView } from "./nothing.ts";
import { lineSample } from "./samples.ts";
import { bring } from "./screen.ts";
import { select, selectedClaim } from "./selection.ts";
import { type From, state, tell } from "./state.ts";
import { button, byId, type Child, clicked, el, name, short } from "./text.ts";
import { dated, here, label, say } from "./words.ts";

/** A column: what a cell says, and what rows are sorted by where that is something else. */
interface Column {
  of: (claim: Claim) => string;
  rank?: (claim: Claim) => string;
}

export const COLUMNS: Record<string, Column> = {
  subject: { of: (claim) => label(claim.subject) },
  predicate: { of: (claim) => here(claim.caption) },
  object: { of: (claim) => label(claim.object) },
  status: { of: (claim) => say(markOf(claim).name), rank: (claim) => String(claim.mark) },
  when: {
    of: (claim) => (claim.time ? dated(claim.time) : claim.said),
    rank: (claim) => claim.time.replace(/^[^0-9]+/, ""),
  },
  voice: { of: (claim) => (claim.voices.length ? label(claim.voices.at(-1)!) : "") },
  document: { of: (claim) => documentName(book.documents[claim.document]) },
};

/** The columns that tell rows apart: a single document is named in its tab, not in every row. */
const columns = (): [string, Column][] =>
  Object.entries(COLUMNS).filter(([key]) => key !== "document" || book.documents.length > 1);

/** The visible claims in the order of the table; those that have nothing to sort by come last. */
export function sortedClaims(): Claim[] {
  const column = COLUMNS[state.sort.by];
  const found = listedClaims();
  if (!column) return found;
  const rank = column.rank ?? column.of;
  const words = found.map(rank);
  const { compare } = new Intl.Collator(state.language, { numeric: true });
  // Few texts stand in many rows: these are put in order, and rows by their place in it.
  const order = new Map([...new Set(words)].sort(compare).map((text, at) => [text, at]));
  const turn = state.sort.down ? -1 : 1;
  const ranked = found.map((claim, at) => ({ claim, empty: words[at] === "", at: order.get(words[at])! }));
  ranked.sort((a, b) => Number(a.empty) - Number(b.empty) || turn * (a.at - b.at));
  return ranked.map(({ claim }) => claim);
}

export function drawTable(): void {
  const found = sortedClaims();
  const [body, more] = inParts(el("tbody"), found, tableRow);
  const head = el(
    "thead",
    null,
    el(
      "tr",
      null,
      columns().map(([key]) => tableHead(key)),
    ),
  );
  const table = el("table", null, el("caption", { class: "spoken" }, say("table")), head, body);
  const view: Child[] = [table, more, found.length ? "" : nothingView(byId("view-table"))];
  byId("view-table").replaceChildren(el("div", null, view));
}

function tableHead(key: string): HTMLElement {
  const on = state.sort.by === key;
  const way = on ? (state.sort.down ? "↓" : "↑") : "↕";
  return el(
    "th",
    { scope: "col", "aria-sort": on ? (state.sort.down ? "descending" : "ascending") : null },
    button(
      { "data-sort": key },
      () => sortBy(key),
      say(`table.${key}`),
      el("span", { class: "way", "aria-hidden": "true" }, way),
    ),
  );
}

/** Sort by a column: upwards, then downwards, then as the articles tell them. */
function sortBy(key: string): void {
  const { by, down } = state.sort;
  state.sort =
    by !== key ? { by: key, down: false } : down ? { by: "", down: false } : { by: key, down: true };
  drawTable();
  markTable(null);
  tell("trace");
  byId("view-table").querySelector<HTMLElement>(`[data-sort="${key}"]`)?.focus();
}

function tableRow(claim: Claim): HTMLElement {
  const cells = columns().map(([key, { of }]) =>
    key === "subject"
      ? el("th", { scope: "row" }, el("button", { type: "button" }, name(short(of(claim), 300))))
      : el("td", null, key === "status" ? lineSample(markOf(claim).name) : "", name(short(of(claim), 300))),
  );
  return clicked(el("tr", { "data-row": claim.id }, cells), (event) =>
    select({ type: "claim", id: claim.id }, event.detail === 0 ? "keys" : "table"),
  );
}

export function markTable(from: From): void {
  const open = selectedClaim();
  for (const row of document.querySelectorAll<HTMLElement>("#view-table tbody tr")) {
    const on = open !== null && row.dataset.row === open.id;
    row.classList.toggle("on", on);
    if (on) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
    if (on && from && from !== "table") bring(row);
  }
}
