// The documents, with the passages of claims marked in place.

/** A document's text cut where passages begin and end; each piece knows the claims that quote it. */
function segmentsOf(place) {
  const begins = new Map();
  const ends = new Map();
  const put = (map, at, claim) => map.set(at, [...(map.get(at) ?? []), claim]);
  for (const claim of claims) {
    for (const { document, start, end } of claim.evidence) {
      if (document !== place || end === undefined || start === end) continue;
      put(begins, start, claim);
      put(ends, end, claim);
    }
  }
  const whole = documents[place].text;
  const cuts = [...new Set([0, ...begins.keys(), ...ends.keys(), whole.length])].sort((a, b) => a - b);
  const open = new Map();
  return cuts.slice(0, -1).map((start, at) => {
    for (const claim of begins.get(start) ?? []) open.set(claim, (open.get(claim) ?? 0) + 1);
    for (const claim of ends.get(start) ?? []) {
      if (open.get(claim) > 1) open.set(claim, open.get(claim) - 1);
      else open.delete(claim);
    }
    const quoting = [...open.keys()].sort((a, b) => a.place - b.place);
    return { id: `${place}.${start}`, document: place, start, end: cuts[at + 1], text: whole.slice(start, cuts[at + 1]), claims: quoting };
  });
}

const segments = documents.map(({ place, text: whole }) => whole ? segmentsOf(place) : []);
const segmentsById = new Map(segments.flat().filter((each) => each.claims.length > 1).map((each) => [each.id, each]));
const selectedSegment = () => state.selected?.type === "passage" ? segmentsById.get(state.selected.id) : null;
const highlights = { drawn: "", marks: [] }; // marks: { element, segment }

function drawDocuments() {
  if (highlights.drawn === state.language) return;
  highlights.drawn = state.language;
  highlights.marks = [];
  const quoted = documents.filter(({ place }) => segments[place].some((each) => each.claims.length));
  document.getElementById("view-document").replaceChildren(
    ...(quoted.length ? quoted.map(documentView) : [el("p", { class: "empty" }, say("document.none"))]));
}

function documentView(one) {
  const about = [one.outlet && name(one.outlet), one.published && dated(one.published)].filter(Boolean);
  return el("article", { class: "text" },
    el("h2", { dir: "auto" }, documentName(one)),
    el("p", { class: "soft" }, about.map((each, place) => place ? [" · ", each] : each),
      one.url ? [about.length ? " · " : "", link(one.url)] : ""),
    el("div", { class: "body", dir: "auto", lang: one.language || null }, segments[one.place].map(segmentNode)));
}

function segmentNode(segment) {
  if (!segment.claims.length) return segment.text;
  const open = (from) => segment.claims.length > 1 ? select("passage", segment.id, from) : select("claim", segment.claims[0].id, from);
  const title = segment.claims.map((claim) => short(here(claim.brief), 200)).join("\n");
  const element = el("mark", { role: "button", tabindex: "0", title, "data-at": `${segment.start}`,
    "data-claims": segment.claims.map((claim) => claim.place).join(" "), on: () => open("document") }, segment.text);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open("keys");
  });
  highlights.marks.push({ element, segment });
  return element;
}

/** Dim the passages of hidden claims, mark those of what is selected, and bring the first of these into view. */
function markDocuments(from) {
  const passing = new Set(shownClaims());
  const claim = selectedClaim();
  const entity = selectedEntity();
  const chosen = selectedSegment();
  let first = null;
  for (const { element, segment } of highlights.marks) {
    const on = claim ? segment.claims.includes(claim) : chosen ? segment === chosen
      : entity !== null && segment.claims.some((each) => passing.has(each) && speaksOf(each, entity));
    element.classList.toggle("on", on);
    element.classList.toggle("many", segment.claims.length > 1);
    element.classList.toggle("off", !segment.claims.some((each) => passing.has(each)));
    if (on) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
    if (on) first ??= element;
  }
  if (first && from && from !== "document" && from !== "keys") bring(first);
}

/** Open the document of a passage where the passage begins. */
function showInDocument({ document: place, start }) {
  setTab("document");
  const found = highlights.marks.find(({ segment }) => segment.document === place && segment.start === start);
  if (!found) return;
  bring(found.element);
  found.element.focus({ preventScroll: true });
}
