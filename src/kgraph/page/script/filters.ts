// Filters, which are the legend too. A value that is off hides its claims.

import { book } from "./book.ts";
import { counted, FACETS, setHidden, showAll, shownClaims } from "./facets.ts";
import { lineSample, shapeSample } from "./samples.ts";
import { state, when } from "./state.ts";
import { button, byId, el, short } from "./text.ts";
import { here, say } from "./words.ts";

const SAMPLES: Record<string, (value: string) => Node | string> = { standing: lineSample, kind: shapeSample };

export function startFilters(): void {
  for (const change of ["all", "filter"] as const) {
    when(change, () => {
      state.shown = shownClaims().length;
      state.total = book.claims.length;
      drawFilters();
      drawShown();
    });
  }
}

function drawFilters(): void {
  const place = byId("filters");
  const active = document.activeElement;
  const focused = active instanceof HTMLElement && place.contains(active) ? { ...active.dataset } : null;
  const tag = active?.tagName.toLowerCase();
  place.setAttribute("aria-label", say("filters"));
  const counts = counted();
  place.replaceChildren(...Object.keys(FACETS).map((facet) => drawFacet(facet, counts[facet])));
  if (focused?.value === undefined) return;
  const [facet, value] = [focused.facet ?? "", focused.value].map((each) => CSS.escape(each));
  place.querySelector<HTMLElement>(`${tag}[data-facet="${facet}"][data-value="${value}"]`)?.focus();
}

function drawFacet(facet: string, counts: Map<string, number>): HTMLElement {
  return el(
    "fieldset",
    { class: "facet", "data-facet": facet },
    el("legend", null, say(facet)),
    FACETS[facet].values().map((value) => drawValue(facet, value, counts.get(value) ?? 0)),
  );
}

function drawValue(facet: string, value: string, count: number): HTMLElement {
  const off = state.hidden[facet] ?? [];
  const label = short(facet === "kind" ? here(book.kinds.get(value)!.labels) : say(value), 80);
  const box = el("input", { type: "checkbox", "data-facet": facet, "data-value": value });
  box.checked = !off.includes(value);
  box.addEventListener("change", () =>
    setHidden(facet, box.checked ? off.filter((each) => each !== value) : [...off, value]),
  );
  const only = () =>
    setHidden(
      facet,
      FACETS[facet].values().filter((each) => each !== value),
    );
  const hint = {
    class: "only",
    "data-facet": facet,
    "data-value": value,
    "aria-label": `${say("only")}: ${label}`,
  };
  return el(
    "div",
    { class: off.includes(value) ? "off" : null },
    el(
      "label",
      null,
      box,
      SAMPLES[facet]?.(value),
      el("span", { dir: "auto" }, label),
      el("output", null, `${count}`),
    ),
    button(hint, only, say("only")),
  );
}

function drawShown(): void {
  const place = byId("shown");
  const some = state.shown < state.total;
  place.classList.toggle("some", some);
  place.replaceChildren(
    el("span", null, say("shown", { shown: state.shown, total: state.total })),
    some ? button(null, showAll, say("reset")) : "",
  );
}
