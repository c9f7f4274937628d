// Filters, which are the legend too. A value that is off hides its claims.

import { book, isFact } from "./book.ts";
import { FACETS, type FacetName, facets, NOBODY, type Value } from "./facets.ts";
import { counts, hide, isOff, showAll, showAround, shownClaims } from "./filter.ts";
import { keepFocus } from "./focus.ts";
import { showSheet } from "./header.ts";
import { rove } from "./roving.ts";
import { lineSample, shapeSample } from "./samples.ts";
import { state, when } from "./state.ts";
import { button, byId, type Child, el, short } from "./text.ts";
import { counted, here, label, say } from "./words.ts";

const SAMPLES: Partial<Record<FacetName, (value: string) => Node | string>> = {
  standing: lineSample,
  kind: shapeSample,
};
/** Facets that are closed until somebody opens them. */
const CLOSED: FacetName[] = ["predicate", "origin", "outlet", "certainty", "polarity", "status"];
const FEW = 8;
const PART = 200;

/** What is open, and how many values of it are drawn; the reader's, and not part of a view. */
const opened = new Map<FacetName, boolean>();
const drawn = new Map<FacetName, number>();

export function startFilters(): void {
  for (const change of ["all", "filter"] as const) {
    when(change, () => {
      drawFilters();
      drawShown();
    });
  }
}

function drawFilters(): void {
  const place = byId("filters");
  const focused = keepFocus(place, (gone) =>
    place.querySelector(`summary[data-facet="${gone.dataset.facet}"]`),
  );
  place.setAttribute("aria-label", say("filters"));
  const found = counts();
  const several = FACETS.filter((name) => {
    const { length } = facets()[name].values;
    return length > 1 || (length === 1 && name in SAMPLES);
  });
  place.replaceChildren(sheetHead(), ...several.map((name) => drawFacet(name, found[name])));
  focused();
}

/** The head of the sheet that the filters are on a narrow page. */
function sheetHead(): HTMLElement {
  const close = () => {
    showSheet("");
    byId("open-filters").focus();
  };
  return el(
    "div",
    { class: "bar phone" },
    el("h2", null, say("filters")),
    button({ class: "close", "aria-label": say("close") }, close, "×"),
  );
}

function drawFacet(name: FacetName, counts: number[]): HTMLElement {
  const { values } = facets()[name];
  const off = state.hidden[name]?.length ?? 0;
  const open = opened.get(name) ?? !CLOSED.includes(name);
  const summary = el(
    "summary",
    { "data-facet": name },
    el("span", null, say(name)),
    off ? el("span", { class: "some" }, say("filters.off", { n: off })) : "",
  );
  const details = el(
    "details",
    { class: "facet", "data-facet": name, open },
    summary,
    open ? drawValues(name, values, counts) : "",
  );
  details.addEventListener("toggle", () => {
    if (details.open === (opened.get(name) ?? !CLOSED.includes(name))) return;
    opened.set(name, details.open);
    if (details.open) details.append(...drawValues(name, values, counts));
    else details.replaceChildren(summary);
    settle();
  });
  // Tab leads to each facet once; a tool bar is what arrow keys are known to lead through.
  const bar = { role: "toolbar", "aria-orientation": "vertical", "aria-label": say(name) };
  const group = el("div", bar, details);
  const settle = rove(group, name, lineOf);
  return group;
}

/** Controls that stand beside each other: a value and its *only*, all and none. */
const lineOf = (control: HTMLElement): Element => control.closest("fieldset > div, .both") ?? control;

function drawValues(name: FacetName, values: Value[], counts: number[]): HTMLElement[] {
  const grouped = values.some(({ group }) => group);
  const cut = values.length > FEW + 2 && !grouped && !(name in SAMPLES);
  const most = drawn.get(name) ?? (cut ? FEW : PART);
  const shown = values.map((each, number) => ({ each, number })).slice(0, most);
  const groups = [...new Set(shown.map(({ each }) => each.group))];
  const sets = groups.map((group) => {
    const inside = shown.filter(({ each }) => each.group === group);
    const rows = inside.map(({ each, number }) => drawValue(name, each, counts[number]));
    const legend = el(
      "legend",
      { class: group ? null : "spoken" },
      group ? groupLabel(name, group) : say(name),
    );
    return el("fieldset", null, legend, rows);
  });
  if (values.length <= most) return [allOrNone(name, values), ...sets];
  const more = button(
    { class: "values", "data-facet": name, "data-value": "more" },
    () => {
      drawn.set(name, most + PART);
      drawFilters();
    },
    say("more", { n: values.length - most }),
  );
  return [allOrNone(name, values), ...sets, more];
}

/** Every value on, or every one off, in one go. */
function allOrNone(name: FacetName, values: Value[]): HTMLElement {
  const one = (key: "all" | "none", hidden: string[]) =>
    button(
      {
        class: "values",
        "data-facet": name,
        "data-value": key,
        "aria-label": `${say(`filters.${key}`)}: ${say(name)}`,
      },
      () => hide(name, hidden),
      say(`filters.${key}`),
    );
  const none = values.map(({ key }) => key);
  return el("div", { class: "both" }, one("all", []), one("none", none));
}

function groupLabel(name: FacetName, group: string): string {
  if (name !== "predicate") return group;
  return here(book.predicates.find((each) => each.group[0] === group)!.group);
}

/** What a value of a facet is called. */
export function valueLabel(name: FacetName, key: string): string {
  if (name === "kind") return here(book.kinds.get(key)!.labels);
  if (name === "predicate") return here(book.predicates.find((each) => each.name === key)!.label);
  if (name === "origin") return key === NOBODY ? say("article") : label(book.entitiesById.get(key)!.place);
  if (name === "outlet") return key === NOBODY ? say("reported.none") : key;
  return say(key);
}

function drawValue(name: FacetName, { key }: Value, count: number): HTMLElement {
  const off = isOff(name, key);
  const words = short(valueLabel(name, key), 80);
  const hidden = state.hidden[name] ?? [];
  const box = el("input", { type: "checkbox", "data-facet": name, "data-value": key });
  box.checked = !off;
  box.addEventListener("change", () =>
    hide(name, box.checked ? hidden.filter((each) => each !== key) : [...hidden, key]),
  );
  const others = () =>
    facets()
      [name].values.map((each) => each.key)
      .filter((each) => each !== key);
  const hint = {
    class: "only",
    "data-facet": name,
    "data-value": key,
    "aria-label": `${say("only")}: ${words}`,
  };
  return el(
    "div",
    { class: off ? "off" : null },
    el(
      "label",
      null,
      box,
      SAMPLES[name]?.(key),
      el("span", { dir: "auto" }, words),
      el("span", { class: "count" }, counted(count)),
    ),
    button(hint, () => hide(name, others()), say("only")),
  );
}

/** How many claims pass, why not all, and the way back to all. */
function drawShown(): void {
  const place = byId("shown");
  const some = state.shown < state.total;
  const focused = keepFocus(place, () => byId(`tab-${state.tab}`));
  place.classList.toggle("some", some);
  place.replaceChildren(
    state.total
      ? el("span", { title: factsShown() }, say("shown", { shown: state.shown, total: state.total }))
      : el("span", null, say("empty.short")),
    aroundChip(),
    some ? button({ "data-key": "all" }, showAll, say("reset")) : el("span"),
  );
  focused();
}

/** How many of the claims that pass state facts. */
function factsShown(): string {
  const facts = shownClaims().filter(isFact).length;
  return say("shown.facts", { facts, withheld: state.shown - facts });
}

function aroundChip(): HTMLElement {
  const entity = state.around && book.entitiesById.get(state.around.id);
  if (!state.around || !entity) return el("span");
  const words: Child = say("around.chip", { n: state.around.steps, name: short(here(entity.label), 40) });
  const close = { class: "drop", "aria-label": say("around.drop") };
  return el(
    "span",
    { class: "chip", dir: "auto" },
    words,
    button(close, () => showAround(null), "×"),
  );
}
