// The view in the address, so that it can be sent, `#claim=c34&hide=future`, and gone back to.

import { book } from "./book.ts";
import { fromDay } from "./days.ts";
import { facets, valueWords } from "./facets.ts";
import { tellMissing } from "./notice.ts";
import { readView } from "./readview.ts";
import { state, tell, when } from "./state.ts";

const LONGEST = 2000; // characters of one part; a longer one stays out of the address

/** The view as text, empty where nothing is chosen. */
export function viewText(): string {
  const parts = new URLSearchParams();
  const add = (key: string, value: string) => value.length <= LONGEST && parts.append(key, value);
  if (state.selected) add(state.selected.type, state.selected.id);
  if (state.selected?.to) add("to", state.selected.to);
  if (state.around) {
    add("around", state.around.id);
    add("steps", String(state.around.steps));
  }
  for (const [word, { facet, key }] of valueWords()) {
    const hidden = state.hidden[facet] ?? [];
    const left = facets()[facet].values.length - hidden.length;
    const fewer = left > 0 && left < hidden.length;
    if (hidden.includes(key) !== fewer) add(fewer ? "only" : "hide", word);
  }
  if (state.time.first !== null) add("from", fromDay(state.time.first));
  if (state.time.last !== null) add("until", fromDay(state.time.last));
  if (!state.undated) add("undated", "no");
  if (state.query.trim()) add("q", state.query);
  if (state.language !== book.data.language) add("lang", state.language);
  if (state.chosen) add("theme", state.theme);
  if (state.tab !== "graph") add("tab", state.tab);
  if (state.sort.by) add("sort", `${state.sort.down ? "-" : ""}${state.sort.by}`);
  return parts.toString();
}

/** Show the view that a text says, whatever was shown before; the address says then what is shown. */
function showView(text: string): void {
  tellMissing(readView(text, LONGEST));
  document.body.dataset.sheet = state.selected ? "panel" : "";
  tell("theme");
  tell("all", "view");
  remember("trace");
  joining = { parts: "", until: 0 };
}

const QUICK = 1000; // milliseconds within which changes of the same parts of the view are one step

let waiting = 0;
let joining = { parts: "", until: 0 };
/** What the step below the last one shows, where that is known; a step that shows the same is none. */
let below: string | null = null;
let leaving = 0;

/**
 * Keep the view in the address: a `step` is one that Back undoes, a `quick` one joins a like one just
 * before it, as the days do while somebody draws over them; a `trace` is none.
 */
export function remember(how: "step" | "quick" | "trace"): void {
  clearTimeout(waiting);
  const text = viewText();
  const before = location.hash.slice(1);
  if (text === before) return;
  const address = location.href.split("#")[0] + (text ? `#${text}` : "");
  const parts = how === "quick" ? changedParts(before, text) : "";
  const quick = parts !== "" && parts === joining.parts && performance.now() < joining.until;
  const joins = quick || before === below;
  if (how !== "trace") joining = { parts, until: performance.now() + QUICK };
  try {
    // In a frame, as in a notebook, steps would be those of the page around it.
    if (how !== "trace" && !joins && window === window.top) {
      history.pushState(null, "", address);
      below = before;
    } else history.replaceState(null, "", address);
  } catch {
    /* a frame without an address of its own */
  }
  clearTimeout(leaving);
  leaving = window.setTimeout(leave, QUICK);
}

/** Leave a step that shows what the one below it shows, as after a filter was switched off and on. */
function leave(): void {
  if (location.hash.slice(1) !== below) return;
  below = null;
  history.back();
}

/** The names of the parts in which two views differ. */
function changedParts(before: string, after: string): string {
  const [one, other] = [new URLSearchParams(before), new URLSearchParams(after)];
  const keys = [...new Set([...one.keys(), ...other.keys()])].sort();
  return keys.filter((key) => String(one.getAll(key)) !== String(other.getAll(key))).join(" ");
}

/** Open the view of the address, or the one a saved copy came with. */
export function startView(): void {
  for (const how of ["step", "quick", "trace"] as const) when(how, () => remember(how));
  when("typing", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => remember("trace"), 300);
  });
  const saved = document.documentElement.dataset.view ?? "";
  showView(location.hash.length > 1 ? location.hash : saved);
  addEventListener("hashchange", () => {
    below = null;
    showView(location.hash);
  });
}
