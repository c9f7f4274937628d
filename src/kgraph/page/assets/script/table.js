// The visible claims as a table: what the graph shows, in rows.

const documentName = (document) => document ? document.title || document.id : "";
const label = (place) => here(entities[place].label);

/** A column: what a cell says, and what rows are sorted by where that is something else. */
const COLUMNS = {
  subject: { of: (claim) => label(claim.subject) },
  predicate: { of: (claim) => here(claim.label) },
  object: { of: (claim) => label(claim.object) },
  status: { of: (claim) => say(markOf(claim).name), rank: (claim) => String(claim.mark) },
  when: { of: (claim) => claim.time ? dated(claim.time) : claim.said, rank: (claim) => claim.time.replace(/^[^0-9]+/, "") },
  voice: { of: (claim) => claim.voices.length ? label(claim.voices.at(-1)) : "" },
  document: { of: (claim) => documentName(documents[claim.document]) },
};

/** The visible claims in the order of the table; those that have nothing to sort by come last. */
function sortedClaims() {
  const column = COLUMNS[state.sort.by];
  if (!column) return shownClaims();
  const { compare } = new Intl.Collator(state.language, { numeric: true });
  const ranked = shownClaims().map((claim) => ({ claim, rank: (column.rank ?? column.of)(claim) }));
  const turn = state.sort.down ? -1 : 1;
  ranked.sort((a, b) => (a.rank === "") - (b.rank === "") || turn * compare(a.rank, b.rank) || a.claim.place - b.claim.place);
  return ranked.map(({ claim }) => claim);
}

function drawTable() {
  const found = sortedClaims();
  const [body, more] = [inParts(el("tbody"), found, tableRow)].flat();
  const head = el("thead", null, el("tr", null, Object.keys(COLUMNS).map(tableHead)));
  document.getElementById("view-table").replaceChildren(el("table", null, el("caption", { class: "spoken" }, say("table")), head, body),
    ...(more ? [more] : []), ...(found.length ? [] : [el("p", { class: "empty" }, say("nothing"))]));
}

function tableHead(key) {
  const on = state.sort.by === key;
  return el("th", { scope: "col", "aria-sort": on ? (state.sort.down ? "descending" : "ascending") : null },
    el("button", { type: "button", "data-sort": key, on: () => sortBy(key) }, say(`table.${key}`),
      el("span", { class: "way", "aria-hidden": "true" }, on ? (state.sort.down ? "↓" : "↑") : "")));
}

/** Sort by a column: upwards, then downwards, then as in the files. */
function sortBy(key) {
  const { by, down } = state.sort;
  state.sort = by !== key ? { by: key, down: false } : down ? { by: "", down: false } : { by: key, down: true };
  drawTable();
  markTable(null);
  remember("replace");
  document.querySelector(`[data-sort="${key}"]`).focus();
}

function tableRow(claim) {
  const mark = markOf(claim);
  const open = (event) => select("claim", claim.id, event.detail === 0 ? "keys" : "table");
  const cells = Object.entries(COLUMNS).map(([key, { of }]) => key === "subject"
    ? el("th", { scope: "row" }, el("button", { type: "button" }, name(short(of(claim), 300))))
    : el("td", null, key === "status" ? lineSample(mark.name) : "", name(short(of(claim), 300))));
  return el("tr", { "data-row": claim.id, on: open }, cells);
}

function markTable(from) {
  const open = selectedClaim();
  for (const row of document.querySelectorAll("#view-table tbody tr")) {
    const on = open !== null && row.dataset.row === open?.id;
    row.classList.toggle("on", on);
    if (on) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
    if (on && from && from !== "table") bring(row);
  }
}
