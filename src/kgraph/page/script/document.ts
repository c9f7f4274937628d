// The documents, with the passages of claims marked in place.

import { book, speaksOf } from "./book.ts";
import { documentName } from "./documentname.ts";
import { shownClaims } from "./filter.ts";
import type { Passage, Source } from "./model.ts";
import { bring } from "./screen.ts";
import { claimsQuoting, type Segment, segmentsIn } from "./segments.ts";
import { select, selectedClaim, selectedEntity, selectedSegment } from "./selection.ts";
import { plainSentence } from "./sentences.ts";
import { type From, state } from "./state.ts";
import { openTab } from "./tabs.ts";
import { button, byId, clicked, el, link, name } from "./text.ts";
import { dated, say } from "./words.ts";

const PART = 12; // so many documents are drawn at once; more come with a button, or when they are asked for

const highlights = {
  language: "",
  documents: [] as number[],
  marks: [] as { element: HTMLElement; segment: Segment }[],
};

export function drawDocuments(): void {
  const [wanted, all] = [wantedDocuments(), quotedDocuments()];
  const there = wanted.every((place) => highlights.documents.includes(place));
  if (highlights.language === state.language && there) return;
  highlights.language = state.language;
  highlights.documents = [];
  highlights.marks = [];
  const view = byId("view-document");
  view.replaceChildren();
  if (!all.length) view.append(el("p", { class: "empty" }, say("document.none")));
  const rest = all.filter((place) => !wanted.includes(place));
  const more = button({ class: "more" }, () => addDocuments(rest.splice(0, PART), rest.length, more));
  view.append(more);
  addDocuments([...wanted, ...rest.splice(0, Math.max(PART - wanted.length, 0))], rest.length, more);
}

function addDocuments(places: number[], left: number, more: HTMLElement): void {
  highlights.documents.push(...places);
  more.before(...places.map((place) => documentView(book.documents[place])));
  more.hidden = left === 0;
  more.textContent = say("more", { n: left });
  markDocuments(null);
}

/** The documents that claims quote, in the order of the files. */
function quotedDocuments(): number[] {
  const quoting = claimsQuoting();
  return book.documents
    .map(({ place }) => place)
    .filter((place) => quoting[place].length && book.documents[place].text);
}

/** The documents of what is selected, at most as many as are drawn at once; they come first where not all are drawn. */
function wantedDocuments(): number[] {
  const all = quotedDocuments();
  if (all.length <= PART) return all;
  const [claim, entity, segment] = [selectedClaim(), selectedEntity(), selectedSegment()];
  const about = claim ? [claim] : entity ? shownClaims().filter((each) => speaksOf(each, entity)) : [];
  const places = segment
    ? [segment.document]
    : about.flatMap((each) => each.evidence.map(({ document }) => document));
  return [...new Set(places)].filter((place) => all.includes(place)).slice(0, PART);
}

function documentView(one: Source): HTMLElement {
  const later = one.updated === one.published ? "" : one.updated;
  const about = [
    one.outlet && name(one.outlet),
    one.published && dated(one.published),
    later && say("document.updated", { day: dated(one.updated) }),
  ].filter(Boolean);
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
      segmentsIn(one.place).map((segment) => segmentNode(ofArticle(segment, one.begin))),
    ),
  );
}

/** A segment without what stands before the article, which the head above it says; quoted words stay. */
const ofArticle = (segment: Segment, begin: number): Segment =>
  segment.claims.length || segment.start >= begin
    ? segment
    : { ...segment, text: segment.text.slice(begin - segment.start) };

function segmentNode(segment: Segment): HTMLElement | string {
  if (!segment.claims.length) return segment.text;
  const open = (from: From) =>
    segment.claims.length > 1
      ? select({ type: "passage", id: segment.id }, from)
      : select({ type: "claim", id: segment.claims[0].id }, from);
  const title = segment.claims.map((claim) => plainSentence(claim, "brief", 200)).join("\n");
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
  drawDocuments();
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
