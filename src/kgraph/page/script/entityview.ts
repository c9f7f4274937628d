// One entity: its names and ids, its neighbourhood, and the claims that speak of it.

import { book, speaksOf } from "./book.ts";
import { rowsAsDrawn } from "./drawnrows.ts";
import { isJoined, listedClaims, showAround, wordsOf } from "./filter.ts";
import type { Entity } from "./model.ts";
import { claimsAt, claimsBy, within } from "./neighbours.ts";
import { pathPicker } from "./pathpicker.ts";
import { shapeSample } from "./samples.ts";
import { state } from "./state.ts";
import { button, type Child, el, link, name, short } from "./text.ts";
import { here, say } from "./words.ts";

export function entityView(entity: Entity): Child {
  const kind = book.kinds.get(entity.kind)!;
  const found = shownOf(entity);
  const description =
    entity.descriptions.find(([, language]) => language === state.language) ?? entity.descriptions[0];
  return el(
    "article",
    { class: "one" },
    el("p", { class: `standing tone-${kind.tone}` }, shapeSample(entity.kind), here(kind.labels)),
    el("h2", { dir: "auto" }, here(entity.label)),
    description ? el("p", { class: "text description", dir: "auto" }, description[0]) : "",
    voiceNote(entity),
    facts(entity),
    around(entity),
    pathPicker(entity),
    el("h3", null, `${say("claims.of")} · ${found.length}`),
    el(
      "div",
      { class: "rows" },
      found.length ? rowsAsDrawn(found, "h4") : el("p", { class: "empty" }, say("claims.none")),
    ),
    el("p", { class: "id" }, name(entity.id)),
  );
}

/** Why no line leads to an entity that is only a voice. */
function voiceNote({ place }: Entity): Child {
  const words = wordsOf(place);
  return isJoined(place) || !words ? "" : el("p", { class: "soft voice" }, say("voice.only", { n: words }));
}

/** The visible claims that speak of an entity or are its word. */
function shownOf(entity: Entity) {
  if (claimsAt(entity.place).length + claimsBy(entity.place).length === 0) return [];
  return listedClaims().filter((claim) => speaksOf(claim, entity));
}

const STEPS = [1, 2, 3];

/** How far around it the page shows claims: everything, or so many steps. */
function around(entity: Entity): HTMLElement {
  const here = state.around?.id === entity.id ? state.around.steps : 0;
  const choice = (steps: number, words: string, title: string) =>
    button(
      { "aria-pressed": String(steps === here), "data-steps": String(steps), title },
      () => showAround(steps ? { id: entity.id, steps } : null),
      words,
    );
  const size = (steps: number) => within([entity.place], steps, () => true).claims.size;
  return el(
    "div",
    { class: "choice", role: "group", "aria-label": say("around") },
    el("span", { class: "soft" }, say("around")),
    STEPS.map((steps) => choice(steps, `${steps}`, say("around.hint", { n: steps, claims: size(steps) }))),
    choice(0, say("around.all"), say("around.all.hint")),
  );
}

function facts(entity: Entity): Child {
  const ids = entity.external.filter((each) => !each.startsWith("gender:"));
  if (!entity.names.length && !ids.length) return "";
  const names = entity.names.map(([words, language]) =>
    el("li", null, name(words), language ? el("span", { class: "tag" }, short(language, 12)) : ""),
  );
  const elsewhereOf = ids.map((each) => [elsewhere(each), " "]);
  return el(
    "dl",
    null,
    names.length ? [el("dt", null, say("names")), el("dd", null, el("ul", { class: "names" }, names))] : "",
    ids.length ? [el("dt", null, say("ids")), el("dd", null, elsewhereOf)] : "",
  );
}

function elsewhere(id: string): HTMLElement {
  return /^wd:[QP]\d+$/.test(id)
    ? link(`https://www.wikidata.org/wiki/${id.slice(3)}`, `Wikidata ${id.slice(3)}`)
    : link(id);
}
