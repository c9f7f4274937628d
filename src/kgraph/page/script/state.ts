// What the page is showing, and who is told when that changes.

import type { Language } from "./model.ts";

export const TABS = ["graph", "timeline", "table", "document", "conflicts"] as const;
export type Tab = (typeof TABS)[number];
export type Theme = "light" | "dark";
export interface Selection {
  type: "claim" | "entity" | "passage" | "path";
  id: string; // of a path: of the entity where it begins
  to?: string; // of a path: of the entity where it ends
}
/** Where something was chosen: it decides what moves into view and where the focus goes. */
export type From = "list" | "keys" | "search" | "table" | "document" | "view" | "tab" | null;

export interface State {
  language: Language;
  theme: Theme;
  chosen: boolean; // whether the theme is the reader's choice and not the system's
  query: string;
  selected: Selection | null;
  tab: Tab;
  sort: { by: string; down: boolean }; // of the table; "" is that of the articles
  hidden: Record<string, string[]>; // by facet, the values that are off
  time: { first: number | null; last: number | null }; // days that claims must touch; null is open
  undated: boolean; // whether claims without a date pass, too
  around: { id: string; steps: number } | null; // only the neighbourhood of an entity
  shown: number;
  total: number;
}

export const state: State = {
  language: "en",
  theme: "light",
  chosen: false,
  query: "",
  selected: null,
  tab: "graph",
  sort: { by: "", down: false },
  hidden: {},
  time: { first: null, last: null },
  undated: true,
  around: null,
  shown: 0,
  total: 0,
};

/**
 * What can change. `all`: a language or a whole view, everything is drawn anew; `filter`: which claims
 * pass; `select`: what is selected; `tab`, `theme`; `drawn`: a frame of the picture; `step`: what is
 * worth a step that Back undoes; `quick`: the same, one with a like one just before it; `trace`: what is
 * kept in the address without a step; `typing`: the same, when typing ends.
 */
export type Change =
  | "all"
  | "filter"
  | "select"
  | "tab"
  | "theme"
  | "drawn"
  | "step"
  | "quick"
  | "trace"
  | "typing";
type Listener = (from: From) => void;
const listeners = new Map<Change, Listener[]>();

/** Call a function after each change of a kind; functions are called in the order in which they came. */
export function when(change: Change, listener: Listener): void {
  listeners.set(change, [...(listeners.get(change) ?? []), listener]);
}

export function tell(change: Change, from: From = null): void {
  for (const listener of listeners.get(change) ?? []) listener(from);
}
