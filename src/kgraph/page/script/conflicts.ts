// Where claims contradict each other, as the ready question `contradictions` finds it, and what was disputed or replaced.

import { book, isFact, predicateOf } from "./book.ts";
import { claimRow } from "./claims.ts";
import { shownClaims } from "./filter.ts";
import type { Claim } from "./model.ts";
import { byId, type Child, el, name } from "./text.ts";
import { here, label, say } from "./words.ts";

export type ConflictKind = "denied" | "values" | "holders" | "replaced" | "disputed";
export interface Conflict {
  kind: ConflictKind;
  claims: Claim[];
}

/** Every conflict among some claims, by kind, then by the order of the files. */
export function conflicts(claims: Claim[]): Conflict[] {
  return [...denials(claims), ...values(claims), ...replacements(claims), ...disputes(claims)];
}

const stated = (claim: Claim) => claim.modality === "actual" && claim.status === "accepted";

function grouped(claims: Claim[], keyOf: (claim: Claim) => string): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A claim and its denial about times that meet. Of a symmetric predicate the ends may be changed. */
function denials(claims: Claim[]): Conflict[] {
  const keyOf = (claim: Claim) => {
    const ends = [claim.subject, claim.object];
    if (predicateOf(claim).symmetric) ends.sort((a, b) => a - b);
    return `${ends} ${claim.predicate}`;
  };
  const found: Conflict[] = [];
  for (const group of grouped(claims.filter(stated), keyOf)) {
    const [yes, no] = ["+", "-"].map((polarity) => group.filter((claim) => claim.polarity === polarity));
    const against = yes.filter((one) => no.some((other) => meet(one, other)));
    const denying = no.filter((one) => yes.some((other) => meet(one, other)));
    if (against.length) found.push({ kind: "denied", claims: [...against, ...denying] });
  }
  return found;
}

/** Two values of a predicate that has one at a time, or two holders of a value that has one. */
function values(claims: Claim[]): Conflict[] {
  const facts = claims.filter(isFact);
  const several = (
    kind: ConflictKind,
    which: Claim[],
    key: (claim: Claim) => number,
    other: (claim: Claim) => number,
  ) =>
    grouped(which, (claim) => `${key(claim)} ${claim.predicate}`).flatMap((group): Conflict[] => {
      const unlike = group.filter((one) => group.some((two) => other(one) !== other(two) && meet(one, two)));
      return unlike.length ? [{ kind, claims: unlike }] : [];
    });
  const functional = facts.filter((claim) => predicateOf(claim).functional);
  const inverse = facts.filter((claim) => predicateOf(claim).inverseFunctional);
  return [
    ...several(
      "values",
      functional,
      (claim) => claim.subject,
      (claim) => claim.object,
    ),
    ...several(
      "holders",
      inverse,
      (claim) => claim.object,
      (claim) => claim.subject,
    ),
  ];
}

/** Whether the days of two claims can be the same; unknown days can be any. */
function meet(one: Claim, other: Claim): boolean {
  return (
    (one.first ?? -Infinity) <= (other.last ?? Infinity) &&
    (other.first ?? -Infinity) <= (one.last ?? Infinity)
  );
}

function replacements(claims: Claim[]): Conflict[] {
  return claims.flatMap((claim): Conflict[] => {
    const newer = claim.superseded ? book.claimsById.get(claim.superseded) : undefined;
    return newer ? [{ kind: "replaced", claims: [claim, newer] }] : [];
  });
}

const disputes = (claims: Claim[]): Conflict[] =>
  claims
    .filter((claim) => claim.status === "disputed")
    .map((claim) => ({ kind: "disputed", claims: [claim] }));

const KINDS: ConflictKind[] = ["denied", "values", "holders", "replaced", "disputed"];
const PART = 100;

export function drawConflicts(): void {
  const all = conflicts(shownClaims());
  const sections = KINDS.map((kind) =>
    section(
      kind,
      all.filter((each) => each.kind === kind),
    ),
  );
  const none = el(
    "div",
    { class: "empty" },
    el("p", null, say("conflicts.none")),
    el("p", { class: "soft" }, say("conflicts.what")),
  );
  byId("view-conflicts").replaceChildren(el("div", { class: "conflicts" }, all.length ? sections : none));
}

function section(kind: ConflictKind, found: Conflict[]): Child {
  if (!found.length) return "";
  const rest = found.length - PART;
  return el(
    "section",
    null,
    el("h2", null, `${say(`conflicts.${kind}`)} · ${found.length}`),
    el("p", { class: "soft" }, say(`conflicts.${kind}.hint`)),
    found.slice(0, PART).map(conflictView),
    rest > 0 ? el("p", { class: "soft" }, say("conflicts.more", { n: rest })) : "",
  );
}

function conflictView({ claims }: Conflict): HTMLElement {
  const [first] = claims;
  const heading = [label(first.subject), here(predicateOf(first).label), label(first.object)];
  return el(
    "article",
    { class: "conflict" },
    el(
      "h3",
      null,
      heading.map((words, at) => [at ? " · " : "", name(words)]),
    ),
    el(
      "ol",
      { class: "list quotes" },
      claims.map((claim) => el("li", null, claimRow(claim))),
    ),
  );
}
