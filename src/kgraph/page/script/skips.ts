// Links that lead past the head and the filters, for who goes by keyboard: shown when they have the focus.

import { showSheet } from "./header.ts";
import { narrow } from "./screen.ts";
import { state, when } from "./state.ts";
import { button, byId } from "./text.ts";
import { say } from "./words.ts";

export function startSkips(): void {
  for (const change of ["all", "tab"] as const) when(change, drawSkips);
}

function drawSkips(): void {
  const place = byId("skips");
  place.setAttribute("aria-label", say("skip"));
  place.replaceChildren(
    button({ "data-skip": "centre" }, toCentre, say("skip.to", { name: say(`tab.${state.tab}`) })),
    button({ "data-skip": "panel" }, toPanel, say("skip.to", { name: say("list") })),
  );
}

function toCentre(): void {
  byId(state.tab === "graph" ? "network" : `view-${state.tab}`).focus();
}

function toPanel(): void {
  if (narrow()) showSheet("panel");
  byId("panel").focus();
}
