// The page begins: its data is read, every part of it listens, the first view is shown.

import { block } from "./blocks.ts";
import { type Book, book, open } from "./book.ts";
import { startBrush } from "./brush.ts";
import { startDownloads } from "./downloads.ts";
import type { Words } from "./drawing.ts";
import { startFilter } from "./filter.ts";
import { startFilters } from "./filters.ts";
import { startHeader } from "./header.ts";
import type { PageData } from "./model.ts";
import { firstLook, fit, insideNow, startNetwork, wordsNow } from "./network.ts";
import { startNothing } from "./nothing.ts";
import { startNotice } from "./notice.ts";
import { startPanel } from "./panel.ts";
import { startPaper } from "./paper.ts";
import { keepOriginal } from "./save.ts";
import { startScene } from "./scene.ts";
import { startSearch } from "./search.ts";
import { select } from "./selection.ts";
import { startShare } from "./share.ts";
import { startSkips } from "./skips.ts";
import { state, tell } from "./state.ts";
import { startTabs } from "./tabs.ts";
import { byId } from "./text.ts";
import { textsIn } from "./texts.ts";
import { startView } from "./view.ts";
import { startWalk } from "./walk.ts";

interface Door {
  /** Kept when the page stands. */
  ready: Promise<Door> | null;
  /** What the page shows. */
  state: typeof state;
  /** What it knows. */
  readonly book: Book;
  /** The object that draws the network at this moment. */
  readonly network: unknown;
  /** The words in its picture, as they are on the screen. */
  readonly words: Words[];
}

const door: Door = {
  state,
  ready: null,
  get book() {
    return book;
  },
  get network() {
    return insideNow();
  },
  get words() {
    return wordsNow();
  },
};

/** The data of the page. */
async function pageData(): Promise<PageData> {
  const held = await block("kgraph-data");
  return JSON.parse(typeof held === "string" ? held : new TextDecoder().decode(held));
}

async function start(): Promise<Door> {
  keepOriginal();
  open(await pageData(), textsIn(await block("kgraph-texts")));
  state.language = book.data.language;
  startFilter();
  startScene();
  startNotice();
  startHeader();
  startFilters();
  startBrush();
  startNetwork();
  startNothing();
  startPanel();
  startTabs();
  startWalk();
  startSkips();
  startSearch();
  startShare();
  startDownloads();
  startPaper();
  tell("theme");
  fit(false);
  startView();
  firstLook();
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") select(null, byId("panel").contains(document.activeElement) ? "keys" : null);
  });
  // Twice, since the first frame is the one in which everything is drawn.
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return door;
}

(window as unknown as { kgraph: Door }).kgraph = door;
door.ready = start();
