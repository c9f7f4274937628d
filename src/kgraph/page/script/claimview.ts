// One claim: what it says, its passage, whose word it is, and why it is or is not a fact.

import { book, isFact, markOf } from "./book.ts";
import { claimRows, toClaim, toEntity } from "./claims.ts";
import { showInDocument } from "./document.ts";
import { documentName } from "./documentname.ts";
import type { Claim, Passage } from "./model.ts";
import { between } from "./neighbours.ts";
import { lineSample } from "./samples.ts";
import { sentence } from "./sentences.ts";
import { button, type Child, el, link, name } from "./text.ts";
import { dated, say } from "./words.ts";

export function claimView(claim: Claim): Child {
  const mark = markOf(claim);
  return el(
    "article",
    { class: "one" },
    el("p", { class: `standing tone-${mark.tone}` }, lineSample(mark.name), say(mark.name)),
    el("h2", null, sentence(claim, "sentence")),
    el("section", { class: "evidence" }, evidence(claim)),
    el(
      "dl",
      null,
      claimParts(claim).map(([key, value]) => [el("dt", null, say(key)), el("dd", { class: key }, value)]),
    ),
    whyView(claim),
    Object.entries(others(claim)).map(([key, found]) =>
      found.length
        ? el(
            "section",
            { class: key },
            el("h3", null, say(key)),
            el("div", { class: "rows" }, claimRows(found)),
          )
        : "",
    ),
    el("p", { class: "id" }, name(claim.id)),
  );
}

/** Other claims on the same two entities: for the claim, against it, and all others. */
function others(claim: Claim): Record<"alike" | "against" | "between", Claim[]> {
  const found: Record<"alike" | "against" | "between", Claim[]> = { alike: [], against: [], between: [] };
  for (const each of between(claim.subject, claim.object)) {
    if (each === claim) continue;
    const same = each.subject === claim.subject && each.predicate === claim.predicate;
    found[!same ? "between" : each.polarity === claim.polarity ? "alike" : "against"].push(each);
  }
  return found;
}

function evidence(claim: Claim): Child {
  if (!claim.evidence.length) return el("p", { class: "soft none" }, say("evidence.none"));
  return claim.evidence.map((each) => {
    const [before, after] = around(each);
    const lang = book.documents[each.document]?.language || null;
    return [
      el("blockquote", { dir: "auto", lang }, before, el("mark", null, each.quote), after),
      each.end === undefined
        ? ""
        : button({ class: "to show" }, () => showInDocument(each), say("document.show")),
    ];
  });
}

const CONTEXT = 200; // about so many characters of the text stand before and after a quote

/** The article before and after a passage, cut between words. */
function around({ document, start, end }: Passage): [string, string] {
  if (start === undefined || end === undefined) return ["", ""];
  const { text: whole, begin } = book.documents[document];
  const before = whole.slice(Math.max(begin, start - CONTEXT), start);
  const after = whole.slice(end, end + CONTEXT);
  return [
    start - CONTEXT > begin ? `…${before.replace(/^[^ ]* ?/u, "")}` : before,
    end + CONTEXT < whole.length ? `${after.replace(/ ?[^ ]*$/u, "")}…` : after,
  ];
}

/** What is known about a claim, as pairs of a word and what to show. */
function claimParts(claim: Claim): [string, Child][] {
  const how = [claim.modality, claim.certainty, claim.polarity, claim.reading].map((value) => say(value));
  const parts: [string, Child][] = [
    ["voices", chain(claim)],
    ["when", whenSaid(claim)],
    ["reported", reported(claim)],
    ["how", how.join(" · ")],
  ];
  const [condition, words] = claim.condition;
  if (condition) parts.push(["condition", toClaim(condition)]);
  else if (words) parts.push(["condition", quotedIn(claim, words)]);
  if (claim.confidence !== null) parts.push(["confidence", `${Math.round(claim.confidence * 100)} %`]);
  if (claim.made !== "hand") parts.push(["made", name(claim.made)]);
  if (claim.superseded) parts.push(["superseded.by", toClaim(claim.superseded)]);
  if (claim.note) parts.push(["note", el("span", { dir: "auto" }, claim.note)]);
  return parts;
}

function chain(claim: Claim): Child {
  const steps = [
    el("span", null, say("article")),
    ...claim.voices.map((place) => toEntity(book.entities[place])),
  ];
  return el(
    "span",
    { class: "chain" },
    steps.map((step) => el("span", { class: "step" }, step)),
  );
}

function whenSaid(claim: Claim): Child {
  if (!claim.time && !claim.said) return el("span", { class: "soft" }, say("when.none"));
  return [
    claim.time ? el("time", { title: claim.time }, dated(claim.time)) : "",
    claim.time && claim.said ? " " : "",
    claim.said ? quotedIn(claim, claim.said) : "",
  ];
}

/** Words of a claim, in quotation marks where they stand in its document. */
function quotedIn(claim: Claim, words: string): Node {
  const isThere = book.documents[claim.document]?.text.includes(words) ?? false;
  return el(isThere ? "q" : "span", { dir: "auto" }, words);
}

function reported(claim: Claim): Child {
  const source = book.documents[claim.document];
  if (!source) return el("span", { class: "soft" }, say("reported.none"));
  const title = documentName(source);
  const rest = [source.outlet && name(source.outlet), source.published && dated(source.published)].filter(
    Boolean,
  );
  return [
    source.url ? link(source.url, title) : name(title),
    rest.map((each) => [", ", each]),
    source.url && !/^https?:/i.test(source.url) ? [" ", name(source.url)] : "",
  ];
}

/** Every part of the warrant rule, with a mark. */
function whyView(claim: Claim): HTMLElement {
  const parts = book.data.rule.map((part, place) => {
    const outcome = claim.failing.includes(place) ? "fails" : "holds";
    const known = say(`rule.${part}`);
    const words = known === `rule.${part}` ? part : known;
    return el(
      "li",
      { class: outcome },
      el("span", { "aria-label": `${words}: ${say(outcome)}`, role: "note" }, words),
    );
  });
  return el(
    "section",
    { class: "why" },
    el("h3", null, say(isFact(claim) ? "why.fact" : "why.not")),
    el("ul", { class: "rule" }, parts),
  );
}
