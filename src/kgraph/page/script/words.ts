// The page's own words, and dates, in the language that is on.

import { book } from "./book.ts";
import type { Language, Pair } from "./model.ts";
import { state } from "./state.ts";

/** A word of the page in the language that is on. */
export function say(key: string, values?: Record<string, string | number>): string {
  const text = book.data.words[state.language][key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (_, slot: string) => counted(values[slot])) : text;
}

const grouped = new Map<Language, Intl.NumberFormat>();

/** A number with its thousands apart; a text as it is. */
export function counted(value: string | number): string {
  if (typeof value === "string") return value;
  if (!grouped.has(state.language)) {
    grouped.set(state.language, new Intl.NumberFormat(state.language === "pl" ? "pl" : "en-GB"));
  }
  return grouped.get(state.language)!.format(value);
}

/** Of a pair of texts, the one in the language that is on. */
export const here = (pair: Pair): string => pair[state.language === "pl" ? 1 : 0];

/** The name of an entity in the language that is on. */
export const label = (place: number): string => here(book.entities[place].label);

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The writer of dates in the language that is on; each is made once, which takes long. */
function calendar(wanted: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = state.language + JSON.stringify(wanted);
  const known = calendars.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(state.language === "pl" ? "pl" : "en-GB", wanted);
  calendars.set(key, made);
  return made;
}

/** An EDTF date in words. */
export function dated(text: string): string {
  const [first, last] = text.split("/");
  if (last === undefined) return day(first);
  if (first === "..") return `${say("until")} ${day(last, true)}`;
  if (last === "..") return `${say("from")} ${day(first, true)}`;
  if (![first, last].every((each) => /^\d{4}-\d\d-\d\d$/.test(each))) return `${day(first)} – ${day(last)}`;
  const days = [first, last].map((each) => new Date(`${each}T00:00Z`));
  return calendar({ dateStyle: "long", timeZone: "UTC" }).formatRange(days[0], days[1]);
}

/** The month of a day in words, with its year. */
export const monthName = (day: number): string =>
  calendar({ year: "numeric", month: "long", timeZone: "UTC" }).format(new Date(day * 86_400_000));

/** One date of an EDTF text; after a preposition the Polish month is declined. */
function day(text: string, declined = false): string {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(text);
  if (!found) return text;
  const [, year, month, date, doubt] = found;
  const moment = new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(date ?? 1)));
  moment.setUTCFullYear(Number(year));
  const all: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };
  const wanted = date || declined ? all : { ...all, day: undefined };
  let said = month ? calendar(wanted).format(moment) : year;
  if (month && !date && declined) said = said.replace(/^\d+\s+/u, "");
  const doubts = { "~": ["about"], "?": ["maybe"], "%": ["maybe", "about"] }[doubt] ?? [];
  return [...doubts.map((key) => say(key)), said].join(" ");
}
