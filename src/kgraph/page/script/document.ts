// The documents, with the passages of claims marked in place.

import { book, speaksOf } from "./book.ts";
import { documentName } from "./documentname.ts";
import { shownClaims } from "./filter.ts";
import type { Passage, Source } from "./model.ts";
import { bring } from "./screen.ts";
import { type Segment, segments } from "./segments.ts";
import { select, selectedClaim, selectedEntity, selectedSegment } from "./selection.ts";
import { type From, state } from "./state.ts";
import { openTab } from "./tabs.ts";
import { byId, clicked, el, link, name, short } from "./text.ts";
import { dated, here, say } from "./words.ts";

const highlights = { drawn: "", marks: [] as { element: HTMLElement; segment: Segment }[] };

export function drawDocuments(): void {
  if (highlights.drawn === state.language) return;
  highlights.drawn = state.language;
  highlights.marks = [];
  const quoted = book.documents.filter(({ place }) => segments()[place].some((each) => each.claims.length));
  const views = quoted.map(documentView);
  const none = el("p", { class: "empty" }, say("document.none"));
  byId("view-document").replaceChildren(...(views.length ? views : [none]));
}

function documentView(one: Source): HTMLElement {
  const about = [one.outlet && name(one.outlet), one.published && dated(one.published)].filter(Boolean);
  const address = one.url ? [about.length ? " · " : "", link(one.url)] : "";
  return el(
    "article",
    { class: "text" },
    el("h2", { dir: "auto" }, documentName(one)),
    el(
      "p",
      { class: "soft" },
      about.map((each, place) => (place ? [" · ", each] : each)),
      address,
    ),
    el(
      "div",
      { class: "body", dir: "auto", lang: one.language || null },
      segments()[one.place].map(segmentNode),
    ),
  );
}

function segmentNode(segment: Segment): HTMLElement | string {
  if (!segment.claims.length) return segment.text;
  const open = (from: From) =>
    segment.claims.length > 1
      ? select({ type: "passage", id: segment.id }, from)
      : select({ type: "claim", id: segment.claims[0].id }, from);
  const title = segment.claims.map((claim) => short(here(claim.brief), 200)).join("\n");
  const places = segment.claims.map((claim) => claim.place).join(" ");
  const attributes = {
    role: "button",
    tabindex: "0",
    title,
    "data-at": `${segment.start}`,
    "data-claims": places,
  };
  const element = clicked(el("mark", attributes, segment.text), () => open("document"));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open("keys");
  });
  highlights.marks.push({ element, segment });
  return element;
}

/** Dim the passages of hidden claims, mark those of what is selected, and bring the first of these into view. */
export function markDocuments(from: From): void {
  const passing = new Set(shownClaims());
  const [claim, entity, chosen] = [selectedClaim(), selectedEntity(), selectedSegment()];
  let first: HTMLElement | null = null;
  for (const { element, segment } of highlights.marks) {
    const on = claim
      ? segment.claims.includes(claim)
      : chosen
        ? segment === chosen
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
export function showInDocument({ document: place, start }: Passage): void {
  openTab("document");
  const found = highlights.marks.find(({ segment }) => segment.document === place && segment.start === start);
  if (!found) return;
  bring(found.element);
  found.element.focus({ preventScroll: true });
}
