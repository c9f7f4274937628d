// The view out of an address. Parts that the page has nothing for are left out, and said.

import { book } from "./book.ts";
import { toDay } from "./days.ts";
import { FACETS, facets, valueWords } from "./facets.ts";
import type { Language } from "./model.ts";
import { systemTheme } from "./screen.ts";
import { known } from "./selection.ts";
import { type Selection, state, TABS, type Theme } from "./state.ts";
import { COLUMNS } from "./table.ts";

/** The parts of an address; `unknown` are those that nobody asked for or that say what is not there. */
class Parts {
  private readonly all: URLSearchParams;
  private readonly asked = new Set<string>();
  private readonly wrong: string[] = [];

  constructor(text: string) {
    this.all = new URLSearchParams(text.replace(/^#/, ""));
  }

  /** What a part says, as it is read; null where there is none, or where it cannot be read. */
  one<Value>(key: string, read: (text: string) => Value | null): Value | null {
    return this.many(key, read)[0] ?? null;
  }

  many<Value>(key: string, read: (text: string) => Value | null | undefined): Value[] {
    this.asked.add(key);
    return this.all.getAll(key).flatMap((text) => {
      const value = read(text) ?? null;
      if (value === null) this.wrong.push(`${key}=${text}`);
      return value === null ? [] : [value];
    });
  }

  unknown(): string[] {
    const others = [...this.all].filter(([key, text]) => !this.asked.has(key) && (key || text));
    return [...this.wrong, ...others.map(([key, text]) => (text ? `${key}=${text}` : key))];
  }
}

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (text: string): Value | null =>
    values.find((value) => value === text) ?? null;

/** Take the view from a text. Gives the parts that the page has nothing for, as `key=value`. */
export function readView(text: string, longest: number): string[] {
  const parts = new Parts(text);
  state.selected = readSelection(parts);
  readFilter(parts);
  state.query = parts.one("q", (query) => query.slice(0, longest)) ?? "";
  state.language = parts.one("lang", oneOf(Object.keys(book.data.words) as Language[])) ?? book.data.language;
  const theme = parts.one("theme", oneOf<Theme>(["light", "dark"]));
  state.chosen = theme !== null;
  state.theme = theme ?? systemTheme();
  state.tab = parts.one("tab", oneOf(TABS)) ?? "graph";
  const sort = parts.one("sort", (by) => (Object.hasOwn(COLUMNS, by.replace(/^-/, "")) ? by : null)) ?? "";
  state.sort = { by: sort.replace(/^-/, ""), down: sort.startsWith("-") };
  return parts.unknown();
}

function readSelection(parts: Parts): Selection | null {
  const to = parts.one("to", (id) => id) ?? "";
  const found = (["claim", "entity", "passage", "path"] as const).map((type) =>
    parts.one(type, (id): Selection | null => {
      const asked: Selection = type === "path" ? { type, id, to } : { type, id };
      return known(asked) ? asked : null;
    }),
  );
  return found.find((each) => each !== null) ?? null;
}

function readFilter(parts: Parts): void {
  const words = valueWords();
  const named = (key: string) => parts.many(key, (word) => words.get(word));
  const [off, only] = [named("hide"), named("only")];
  for (const facet of FACETS) {
    const keys = (all: typeof off) => all.filter((each) => each.facet === facet).map(({ key }) => key);
    const kept = keys(only);
    const others = facets()[facet].values.filter(({ key }) => !kept.includes(key));
    state.hidden[facet] = kept.length ? others.map(({ key }) => key) : [...new Set(keys(off))];
  }
  state.time = { first: parts.one("from", toDay), last: parts.one("until", toDay) };
  state.undated = parts.one("undated", oneOf(["no"])) === null;
  const steps = parts.one("steps", oneOf(["1", "2", "3"]));
  const id = parts.one("around", (name) => (book.entitiesById.has(name) ? name : null));
  state.around = id === null ? null : { id, steps: Number(steps ?? 1) };
}
