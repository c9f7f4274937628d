// One entity: its names and ids, and the claims that speak of it.

import { book, speaksOf } from "./book.ts";
import { claimRows } from "./claims.ts";
import { shownClaims } from "./facets.ts";
import type { Entity } from "./model.ts";
import { shapeSample } from "./samples.ts";
import { saveButtons } from "./save.ts";
import { state } from "./state.ts";
import { type Child, el, link, name, short } from "./text.ts";
import { here, say } from "./words.ts";

export function entityView(entity: Entity): Child {
  const kind = book.kinds.get(entity.kind)!;
  const found = shownClaims().filter((claim) => speaksOf(claim, entity));
  const description =
    entity.descriptions.find(([, language]) => language === state.language) ?? entity.descriptions[0];
  return el(
    "article",
    { class: "one" },
    el("p", { class: `standing tone-${kind.tone}` }, shapeSample(entity.kind), here(kind.labels)),
    el("h2", { dir: "auto" }, here(entity.label)),
    description ? el("p", { class: "text description", dir: "auto" }, description[0]) : "",
    facts(entity),
    el("h3", null, `${say("claims.of")} · ${found.length}`),
    el(
      "div",
      { class: "rows" },
      found.length ? claimRows(found) : el("p", { class: "empty" }, say("claims.none")),
    ),
    saveButtons(),
    el("p", { class: "id" }, name(entity.id)),
  );
}

function facts(entity: Entity): Child {
  if (!entity.names.length && !entity.external.length) return "";
  const names = entity.names.map(([words, language]) =>
    el("li", null, name(words), language ? el("span", { class: "tag" }, short(language, 12)) : ""),
  );
  return el(
    "dl",
    null,
    names.length ? [el("dt", null, say("names")), el("dd", null, el("ul", { class: "names" }, names))] : "",
    entity.external.length
      ? [
          el("dt", null, say("ids")),
          el(
            "dd",
            null,
            entity.external.map((each) => [elsewhere(each), " "]),
          ),
        ]
      : "",
  );
}

function elsewhere(id: string): HTMLElement {
  return /^wd:[QP]\d+$/.test(id)
    ? link(`https://www.wikidata.org/wiki/${id.slice(3)}`, `Wikidata ${id.slice(3)}`)
    : link(id);
}
