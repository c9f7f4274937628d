// The head of the page: what is in it, language, theme, and the sheets of the narrow page.

import { book, isFact } from "./book.ts";
import type { Language } from "./model.ts";
import { systemTheme } from "./screen.ts";
import { select } from "./selection.ts";
import { state, type Theme, tell, when } from "./state.ts";
import { button, byId, el } from "./text.ts";
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

function drawCounts(): void {
  const withheld = book.claims.filter((claim) => !isFact(claim)).length;
  const counts = [
    count(book.entities.length, "entities"),
    count(book.claims.length, "claims"),
    count(book.data.facts, "facts", "facts.hint"),
    count(withheld, "withheld", "withheld.hint"),
  ];
  byId("counts").replaceChildren(...counts.flatMap((each, place) => (place ? [" · ", each] : [each])));
}

function count(number: number, key: string, hint?: string): HTMLElement {
  const [before, after] = book.data.words[state.language][`count.${key}`].split("{n}");
  return el("span", { title: hint ? say(hint) : null }, before, el("b", null, counted(number)), after);
}

/** Open or close a sheet of the narrow page. */
function toggleSheet(sheet: string): void {
  document.body.dataset.sheet = document.body.dataset.sheet === sheet ? "" : sheet;
}
