// What a reader takes along: the page itself as it came, and the visible claims as a table.

const original = document.documentElement.cloneNode(true); // before anything was drawn

/** The page as one text; it opens in the view that is on. */
function wholePage() {
  const copy = original.cloneNode(true);
  copy.setAttribute("data-view", viewText());
  return `<!DOCTYPE html>\n${copy.outerHTML}\n`;
}

const CELLS = ["id", "document", "subject", "subject_names", "predicate", "object", "object_names", "polarity", "certainty", "modality",
  "attribution", "time", "time_text", "condition", "quote", "start", "end", "reading", "status", "confidence", "fact", "made_by"];

/** The visible claims as CSV (RFC 4180), one row for each passage, in the columns `kgraph` reads and writes. */
function visibleTable() {
  const found = state.tab === "table" ? sortedClaims() : shownClaims();
  const rows = found.flatMap((claim) => (claim.evidence.length ? claim.evidence : [null]).map((each) => tableCells(claim, each)));
  return [CELLS, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function tableCells(claim, each) {
  const names = (place) => [...new Set(entities[place].names.map(([words]) => words))].join(" | ");
  const points = (end) => String([...documents[each.document].text.slice(0, end)].length);
  const where = each && each.end !== undefined ? [points(each.start), points(each.end)] : ["", ""];
  const text = [claim.id, documents[each?.document ?? claim.document]?.id ?? "", entities[claim.subject].id, names(claim.subject),
    claim.predicate, entities[claim.object].id, names(claim.object)].map(inert);
  const voices = ["article", ...claim.voices.map((place) => entities[place].id)].join(" > ");
  const rest = [voices, claim.time, claim.said, claim.condition[0] || claim.condition[1], each?.quote ?? ""].map(inert);
  return [...text, claim.polarity, claim.certainty, claim.modality, ...rest, ...where, claim.reading, claim.status,
    claim.confidence === null ? "" : String(claim.confidence), String(markOf(claim).name === "fact"), inert(claim.made)];
}

/** A text that no spreadsheet takes for a formula. */
const inert = (text) => /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
const quoted = (cell) => /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function download(text, type, ending) {
  const stem = folded(data.title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "kgraph";
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  el("a", { href: address, download: `${stem}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function saveButtons() {
  return el("div", { class: "tools" },
    el("button", { type: "button", class: "save", title: say("save.hint"), on: () => download(wholePage(), "text/html", "html") }, say("save")),
    el("button", { type: "button", class: "csv", title: say("csv.hint"), on: () => download(visibleTable(), "text/csv", "csv") }, "CSV"));
}
