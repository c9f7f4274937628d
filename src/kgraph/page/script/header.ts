// The head of the page: what is in it, language, theme, and the sheets of the narrow page.

import { book, isFact } from "./book.ts";
import type { Language } from "./model.ts";
import { narrow, systemTheme } from "./screen.ts";
import { select } from "./selection.ts";
import { state, type Theme, tell, when } from "./state.ts";
import { button, byId, type Child, el, fill } from "./text.ts";
import { counted, say } from "./words.ts";

export function startHeader(): void {
  when("theme", () => {
    document.documentElement.dataset.theme = state.theme;
    drawTheme();
  });
  when("all", () => {
    document.documentElement.lang = state.language;
    drawCounts();
    drawTheme();
    drawLanguages();
    byId("open-filters").replaceChildren(say("filters"));
    byId("open-list").replaceChildren(say("list"));
  });
  byId("theme").addEventListener("click", () => {
    state.chosen = true;
    setTheme(state.theme === "dark" ? "light" : "dark");
    tell("trace");
  });
  byId("open-filters").addEventListener("click", () => toggleSheet("filters"));
  byId("open-list").addEventListener("click", () => {
    if (state.selected) select(null, "list");
    else toggleSheet("panel");
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (!state.chosen) setTheme(systemTheme());
  });
}

function setTheme(theme: Theme): void {
  state.theme = theme;
  tell("theme");
}

function setLanguage(language: Language): void {
  state.language = language;
  tell("all");
  tell("trace");
}

function drawTheme(): void {
  const theme = byId("theme");
  theme.replaceChildren("◐");
  theme.setAttribute("aria-label", say(`theme.${state.theme === "dark" ? "light" : "dark"}`));
  theme.title = say(`theme.${state.theme === "dark" ? "light" : "dark"}`);
}

function drawLanguages(): void {
  const place = byId("languages");
  const focused = place.contains(document.activeElement);
  place.setAttribute("aria-label", say("language"));
  const one = (each: Language) =>
    button({ lang: each, "aria-pressed": String(each === state.language) }, () => setLanguage(each), each);
  place.replaceChildren(one("pl"), one("en"));
  if (focused) place.querySelector<HTMLElement>(`[lang="${state.language}"]`)?.focus();
}

/** Entities; claims, and how many of them state facts. Triples, which several claims can share, are in the hint. */
function drawCounts(): void {
  const facts = book.claims.filter(isFact).length;
  const { rejected } = book.data.left;
  const triples = say("facts.hint", { n: book.data.facts });
  const counts: Child[] = [
    count(book.entities.length, "entities"),
    " · ",
    count(book.claims.length, "claims", rejected ? say("rejected.hint", { n: rejected }) : undefined),
    ": ",
    count(facts, "facts", triples),
    ", ",
    count(book.claims.length - facts, "withheld", say("withheld.hint")),
  ];
  fill(byId("counts"), counts);
}

function count(number: number, key: string, hint?: string): HTMLElement {
  const [before, after] = book.data.words[state.language][`count.${key}`].split("{n}");
  return el("span", { title: hint ?? null }, before, el("b", null, counted(number)), after);
}

/** Open a sheet of the narrow page; none closes what is open. */
export function showSheet(sheet: "filters" | "panel" | ""): void {
  document.body.dataset.sheet = sheet;
}

function toggleSheet(sheet: "filters" | "panel"): void {
  showSheet(document.body.dataset.sheet === sheet ? "" : sheet);
}

/** On a narrow page, give the focus of a sheet that was closed to the button that opens it. */
export function leaveSheet(): void {
  const sheet = document.activeElement?.closest("#filters, #panel");
  if (!narrow() || !sheet || document.body.dataset.sheet === sheet.id) return;
  byId(sheet.id === "filters" ? "open-filters" : "open-list").focus();
}
