// The page begins: its data is read, every part of it listens, the first view is shown.

import { book, open } from "./book.ts";
import { startFilters } from "./filters.ts";
import { startHeader } from "./header.ts";
import type { PageData } from "./model.ts";
import { fit, startNetwork } from "./network.ts";
import { startPanel } from "./panel.ts";
import { keepOriginal } from "./save.ts";
import { startSearch } from "./search.ts";
import { select } from "./selection.ts";
import { startShare } from "./share.ts";
import { state, tell } from "./state.ts";
import { startTabs } from "./tabs.ts";
import { byId } from "./text.ts";
import { startView } from "./view.ts";

interface Door {
  /** Kept when the page stands. */
  ready: Promise<Door> | null;
  /** What the page shows. */
  state: typeof state;
  /** The object that draws the network. */
  network: unknown;
}

const door: Door = { state, ready: null, network: null };

async function start(): Promise<Door> {
  keepOriginal();
  open(JSON.parse(byId("kgraph-data").textContent ?? "") as PageData);
  state.language = book.data.language;
  startHeader();
  startFilters();
  const drawing = startNetwork();
  startPanel();
  startTabs();
  startSearch();
  startShare();
  tell("theme");
  fit(false);
  startView();
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") select(null, byId("panel").contains(document.activeElement) ? "keys" : null);
  });
  door.network = drawing.inside;
  await drawing.drawn;
  return door;
}

(window as unknown as { kgraph: Door }).kgraph = door;
door.ready = start();
