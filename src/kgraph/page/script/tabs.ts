// The tabs over the centre: the graph, the same in time and as a table, the documents, and what contradicts.

import { drawConflicts } from "./conflicts.ts";
import { drawDocuments, markDocuments } from "./document.ts";
import { type From, state, TABS, type Tab, tell, when } from "./state.ts";
import { drawTable, markTable } from "./table.ts";
import { button, byId } from "./text.ts";
import { drawTimeline, markTimeline } from "./timeline.ts";
import { say } from "./words.ts";

/** How a tab is drawn, and how what is selected is marked in it; the network draws itself. */
const VIEWS: Partial<Record<Tab, { draw: () => void; mark: (from: From) => void }>> = {
  timeline: { draw: drawTimeline, mark: markTimeline },
  table: { draw: drawTable, mark: markTable },
  document: { draw: drawDocuments, mark: markDocuments },
  conflicts: { draw: drawConflicts, mark: () => {} },
};

export function startTabs(): void {
  for (const change of ["all", "tab"] as const) when(change, drawTabs);
  for (const change of ["all", "filter", "tab"] as const) when(change, (from) => drawCentre(from));
  when("select", (from) => VIEWS[state.tab]?.mark(from));
  byId("tabs").addEventListener("keydown", walk);
}

export function openTab(tab: Tab): void {
  state.tab = tab;
  tell("tab", "tab");
  tell("step");
}

function drawTabs(): void {
  const list = byId("tabs");
  list.setAttribute("aria-label", say("tabs"));
  const focused = list.contains(document.activeElement);
  list.replaceChildren(...TABS.map(tabButton));
  for (const tab of TABS) {
    const view = byId(`view-${tab}`);
    view.classList.toggle("away", tab !== state.tab);
    view.inert = tab !== state.tab;
  }
  document.body.dataset.tab = state.tab;
  if (focused) byId(`tab-${state.tab}`).focus();
}

function tabButton(tab: Tab): HTMLElement {
  const on = tab === state.tab;
  return button(
    {
      role: "tab",
      id: `tab-${tab}`,
      "aria-controls": `view-${tab}`,
      "aria-selected": String(on),
      tabindex: on ? "0" : "-1",
    },
    () => openTab(tab),
    say(`tab.${tab}`),
  );
}

function drawCentre(from: From): void {
  VIEWS[state.tab]?.draw();
  VIEWS[state.tab]?.mark(from);
}

/** Arrow keys lead from tab to tab; Enter opens the one that has the focus. */
function walk(event: KeyboardEvent): void {
  const at = TABS.findIndex((tab) => document.activeElement?.id === `tab-${tab}`);
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: TABS.length - 1,
  };
  const to = steps[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  byId(`tab-${TABS[(to + TABS.length) % TABS.length]}`).focus();
}
