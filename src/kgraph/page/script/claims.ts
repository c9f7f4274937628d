// Claims as rows of a list, and links to what claims speak of.

import { book, markOf, originOf } from "./book.ts";
import type { Claim, Entity } from "./model.ts";
import { lineSample } from "./samples.ts";
import { select } from "./selection.ts";
import { sentence } from "./sentences.ts";
import { sourceLine, sourcesOf } from "./sources.ts";
import { button, type Child, clicked, el, name, short } from "./text.ts";
import { dated, here, say } from "./words.ts";

const PART = 150; // so many claims of a list are drawn at once

/** Claims as a list; with `quotes`, each with its passages. */
export function claimRows(found: Claim[], { quotes = false } = {}): Child {
  const list = el("ol", { class: quotes ? "list quotes" : "list" });
  return inParts(list, found, (claim) => el("li", null, claimRow(claim)));
}

/** A list of which the first part is drawn, with a button for each part more. */
export function inParts(list: HTMLElement, found: Claim[], draw: (claim: Claim) => HTMLElement): Child[] {
  list.append(...found.slice(0, PART).map(draw));
  if (found.length <= PART) return [list];
  let drawn = PART;
  const more = el("button", { type: "button", class: "more" }, say("more", { n: found.length - drawn }));
  clicked(more, () => {
    const next = found.slice(drawn, drawn + PART).map(draw);
    list.append(...next);
    drawn += next.length;
    next[0].querySelector("button")?.focus();
    if (drawn >= found.length) more.remove();
    else more.replaceChildren(say("more", { n: found.length - drawn }));
  });
  return [list, more];
}

export function claimRow(claim: Claim): HTMLElement {
  const mark = markOf(claim);
  const origin = originOf(claim);
  return button(
    { class: "row", "data-claim": claim.id },
    () => select({ type: "claim", id: claim.id }, "list"),
    el("span", { class: "clamp" }, sentence(claim, "brief")),
    claim.evidence.map((each) => el("span", { class: "quote", dir: "auto" }, each.quote)),
    // On paper only: on the screen a click leads there.
    sourcesOf(claim).map((each) => el("span", { class: "source" }, sourceLine(each))),
    el(
      "span",
      { class: "meta" },
      lineSample(mark.name),
      say(mark.name),
      claim.time ? ` · ${dated(claim.time)}` : "",
      origin ? [" · ", name(short(here(origin.label), 60))] : "",
    ),
  );
}

export function toClaim(id: string): Node {
  const found = book.claimsById.get(id);
  if (!found) return name(id);
  return button({ class: "to" }, () => select({ type: "claim", id }, "list"), sentence(found, "sentence"));
}

export function toEntity(entity: Entity): Node {
  return button(
    { class: "to" },
    () => select({ type: "entity", id: entity.id }, "list"),
    name(here(entity.label)),
  );
}
