// Search in names, aliases, quotes and sentences, without regard to case, diacritics and Polish endings.

import { book } from "./book.ts";
import { marked, snippet } from "./findings.ts";
import { formsOf } from "./inflection.ts";
import type { Claim, Entity } from "./model.ts";
import { degree } from "./neighbours.ts";
import { shapeSample } from "./samples.ts";
import { select } from "./selection.ts";
import { state, tell, when } from "./state.ts";
import { byId, type Child, clicked, el, folded, name, short } from "./text.ts";
import { here, say } from "./words.ts";

type Finding = { type: "entity"; entity: Entity } | { type: "claim"; claim: Claim };

const MOST = 8;
const search = { found: [] as Finding[], words: [] as RegExp[], active: -1, done: true, waiting: 0 };
const index: { entities: string[][]; claims: string[] } = { entities: [], claims: [] };

/** Fold every name once, when the first search begins. */
function readIndex(): void {
  if (index.entities.length) return;
  index.entities = book.entities.map((entity) =>
    [
      entity.id,
      ...entity.label,
      ...entity.names.map(([words]) => words),
      ...entity.cases.filter(Boolean),
    ].map(folded),
  );
}

/** The entities of a name, the best match first. */
export function entitiesNamed(query: string, most: number): Entity[] {
  const wanted = folded(query);
  if (!wanted) return [];
  readIndex();
  const forms = wanted.split(" ").map(formsOf);
  const ranked: { entity: Entity; rank: number }[] = [];
  for (const entity of book.entities) {
    const best = Math.min(...index.entities[entity.place].map((text) => rank(text, wanted, forms)));
    if (best < NOWHERE) ranked.push({ entity, rank: best });
  }
  ranked.sort(
    (a, b) =>
      a.rank - b.rank || degree(b.entity.place) - degree(a.entity.place) || a.entity.place - b.entity.place,
  );
  return ranked.slice(0, most).map(({ entity }) => entity);
}

/** The claims from a place on whose sentence or quote has every word, until enough or `until` is reached. */
function claimsSaying(words: RegExp[], from: number, until: number, most: number): Claim[] {
  const found: Claim[] = [];
  for (let place = from; place < until && found.length < most; place++) {
    const text = textOf(book.claims[place]);
    if (words.every((word) => text.search(word) >= 0)) found.push(book.claims[place]);
  }
  return found;
}

/** What a claim is found by; kept only where there are not too many claims to hold it all. */
function textOf(claim: Claim): string {
  const known = index.claims[claim.place];
  if (known !== undefined) return known;
  const text = folded([claim.id, ...claim.sentence, ...claim.evidence.map((each) => each.quote)].join("\n"));
  if (book.claims.length <= KEPT) index.claims[claim.place] = text;
  return text;
}

const KEPT = 20_000;
const SLICE = 4_000; // so many claims are read at once; the page stays quick between
const NOWHERE = 9;

/** 0 the whole name, 1 the whole in another form, 2 its beginning, 3 the beginning of a word, 4 anywhere, 5 other forms of words. */
export function rank(text: string, wanted: string, forms: RegExp[]): number {
  if (text === wanted) return 0;
  if (isForm(text.split(" "), forms)) return 1;
  const at = text.indexOf(wanted);
  if (at < 0) return forms.every((each) => text.search(each) >= 0) ? 5 : NOWHERE;
  return at === 0 ? 2 : text.includes(` ${wanted}`) ? 3 : 4;
}

/** Whether each word is a form of the word in the same place. */
const isForm = (words: string[], forms: RegExp[]): boolean =>
  words.length === forms.length && words.every((word, at) => word.match(forms[at])?.[0] === word);

function drawResults(): void {
  const [list, box] = [byId("results"), byId("query")];
  const open = state.query.trim() !== "";
  list.hidden = !open;
  box.setAttribute("aria-expanded", String(open));
  if (search.active >= 0) box.setAttribute("aria-activedescendant", `result-${search.active}`);
  else box.removeAttribute("aria-activedescendant");
  const nothing = { class: "soft", role: "option", "aria-disabled": "true", "aria-selected": "false" };
  list.replaceChildren(
    ...(search.found.length || !open
      ? search.found.map(drawResult)
      : [el("li", nothing, say(search.done ? "search.none" : "search.reading"))]),
  );
  list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
}

function drawResult(result: Finding, place: number): HTMLElement {
  const content =
    result.type === "entity"
      ? el(
          "span",
          { class: "line" },
          shapeSample(result.entity.kind),
          name(marked(short(here(result.entity.label), 80), search.words)),
          alias(result.entity),
        )
      : snippet(result.claim, search.words);
  const attributes = {
    role: "option",
    id: `result-${place}`,
    "aria-selected": String(place === search.active),
  };
  return clicked(el("li", attributes, content), () => choose(place));
}

/** The name that was found, where it is not the one shown. */
function alias(entity: Entity): Child {
  const has = (text: string) => search.words.every((word) => folded(text).search(word) >= 0);
  if (has(here(entity.label))) return "";
  const found = entity.names.find(([words]) => has(words));
  return found
    ? el("span", { class: "soft" }, "(", name(marked(short(found[0], 60), search.words)), ")")
    : "";
}

function choose(place: number): void {
  const result = search.found[place];
  if (!result) return;
  const id = result.type === "entity" ? result.entity.id : result.claim.id;
  closeSearch();
  select({ type: result.type, id }, "search");
}

function closeSearch(): void {
  byId<HTMLInputElement>("query").value = "";
  lookFor("");
  tell("typing");
}

function lookFor(query: string): void {
  state.query = query;
  search.words = folded(query).split(" ").filter(Boolean).map(formsOf);
  search.found = entitiesNamed(query, MOST).map((entity) => ({ type: "entity", entity }));
  clearTimeout(search.waiting);
  search.done = search.words.length === 0;
  if (search.words.length) readOn(search.words, 0, MOST);
  search.active = search.found.length ? 0 : -1;
  drawResults();
}

/** Look through the claims in slices, until all are read or enough are found. */
function readOn(words: RegExp[], from: number, most: number): void {
  const until = Math.min(from + SLICE, book.claims.length);
  const more = claimsSaying(words, from, until, most);
  search.found.push(...more.map((claim): Finding => ({ type: "claim", claim })));
  const left = most - more.length;
  search.done = left === 0 || until === book.claims.length;
  if (from > 0 && (more.length || search.done)) {
    search.active = Math.max(search.active, search.found.length ? 0 : -1);
    drawResults();
  }
  if (!search.done) search.waiting = window.setTimeout(() => readOn(words, until, left), 0);
}

export function startSearch(): void {
  const box = byId<HTMLInputElement>("query");
  box.addEventListener("input", () => {
    lookFor(box.value);
    tell("typing");
  });
  box.addEventListener("keydown", onKey);
  document.addEventListener("click", (event) => {
    const inside = event
      .composedPath()
      .some((each) => each instanceof Element && each.matches(".search, .share"));
    if (state.query && !inside) closeSearch();
  });
  when("all", () => {
    box.placeholder = say("search");
    box.setAttribute("aria-label", say("search"));
    byId("results").setAttribute("aria-label", say("search.found"));
    if (box.value !== state.query) box.value = state.query;
    lookFor(state.query);
  });
}

function onKey(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && search.found.length) {
    event.preventDefault();
    search.active = (search.active + step + search.found.length) % search.found.length;
    drawResults();
  } else if (event.key === "Enter") choose(search.active);
  else if (event.key === "Escape" && state.query) {
    event.stopPropagation();
    closeSearch();
  }
}
