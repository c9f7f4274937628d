// The view in the address, so that it can be sent: `#claim=c34&hide=future`. What it does not know, it ignores.

import { book } from "./book.ts";
import { fromDay, toDay } from "./days.ts";
import { FACETS, facets, valueWords } from "./facets.ts";
import type { Language } from "./model.ts";
import { systemTheme } from "./screen.ts";
import { known } from "./selection.ts";
import { type Selection, state, TABS, type Theme, tell, when } from "./state.ts";
import { COLUMNS } from "./table.ts";

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

/** Take the view from a text. */
function readView(text: string): void {
  const parts = new URLSearchParams(text.replace(/^#/, ""));
  const one = <Value extends string>(key: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === parts.get(key)) ?? null;
  const asked = (["claim", "entity", "passage", "path"] as const).map((type): Selection => {
    const id = parts.get(type) ?? "";
    return type === "path" ? { type, id, to: parts.get("to") ?? "" } : { type, id };
  });
  state.selected = asked.find((each) => parts.has(each.type) && known(each)) ?? null;
  readFilter(parts);
  state.query = (parts.get("q") ?? "").slice(0, LONGEST);
  state.language = one("lang", Object.keys(book.data.words) as Language[]) ?? book.data.language;
  const theme = one<Theme>("theme", ["light", "dark"]);
  state.chosen = theme !== null;
  state.theme = theme ?? systemTheme();
  state.tab = one("tab", TABS) ?? "graph";
  const sort = parts.get("sort") ?? "";
  const by = sort.replace(/^-/, "");
  state.sort = { by: Object.hasOwn(COLUMNS, by) ? by : "", down: sort.startsWith("-") };
}

function readFilter(parts: URLSearchParams): void {
  const words = valueWords();
  const named = (key: string) => [...new Set(parts.getAll(key).map((word) => words.get(word)))];
  const [off, only] = [named("hide"), named("only")];
  for (const facet of FACETS) {
    const kept = only.filter((each) => each?.facet === facet).map((each) => each!.key);
    state.hidden[facet] = kept.length
      ? facets()
          [facet].values.map(({ key }) => key)
          .filter((key) => !kept.includes(key))
      : off.filter((each) => each?.facet === facet).map((each) => each!.key);
  }
  state.time = { first: toDay(parts.get("from") ?? ""), last: toDay(parts.get("until") ?? "") };
  state.undated = parts.get("undated") !== "no";
  const id = parts.get("around") ?? "";
  const steps = Number(parts.get("steps") ?? 1);
  state.around = book.entitiesById.has(id) && [1, 2, 3].includes(steps) ? { id, steps } : null;
}

/** Show the view that a text says, whatever was shown before. */
function showView(text: string): void {
  readView(text);
  document.body.dataset.sheet = state.selected ? "panel" : "";
  tell("theme");
  tell("all", "view");
}

let waiting = 0;

/** Keep the view in the address: `push` as a step that Back undoes, `replace` without one. */
export function remember(how: "push" | "replace"): void {
  clearTimeout(waiting);
  const text = viewText();
  if (text === location.hash.slice(1)) return;
  const address = location.href.split("#")[0] + (text ? `#${text}` : "");
  try {
    // In a frame, as in a notebook, steps would be those of the page around it.
    if (how === "push" && window === window.top) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    /* a frame without an address of its own */
  }
}

/** Open the view of the address, or the one a saved copy came with. */
export function startView(): void {
  when("step", () => remember("push"));
  when("trace", () => remember("replace"));
  when("typing", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => remember("replace"), 300);
  });
  const saved = document.documentElement.dataset.view ?? "";
  showView(location.hash.length > 1 ? location.hash : saved);
  remember("replace");
  addEventListener("hashchange", () => showView(location.hash));
}
