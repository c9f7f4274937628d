// What a reader takes along, in one menu: the picture, the visible claims, the page.

import { book } from "./book.ts";
import { csv } from "./csv.ts";
import { shownClaims } from "./filter.ts";
import { pngBlob, svgText } from "./picturefile.ts";
import { wholePage } from "./save.ts";
import { state, when } from "./state.ts";
import { sortedClaims } from "./table.ts";
import { button, byId, el, folded } from "./text.ts";
import { turtle } from "./turtle.ts";
import { say } from "./words.ts";

type Content = string | Blob | null;
interface Download {
  /** Whether it holds what the filters let pass; of nothing there is nothing to save. */
  visible: boolean;
  ending: string;
  type: string;
  make: () => Content | Promise<Content>;
}

const noneWords = () => (state.total ? "export.nothing" : "empty.short");
const inOrder = () => (state.tab === "table" ? sortedClaims() : shownClaims());
const DOWNLOADS: Record<string, Download> = {
  png: { visible: true, ending: "png", type: "image/png", make: pngBlob },
  svg: { visible: true, ending: "svg", type: "image/svg+xml", make: svgText },
  csv: { visible: true, ending: "csv", type: "text/csv", make: () => csv(inOrder()) },
  turtle: { visible: true, ending: "ttl", type: "text/turtle", make: () => turtle(shownClaims()) },
  page: { visible: false, ending: "html", type: "text/html", make: wholePage },
};

let open = false;

export function startDownloads(): void {
  for (const change of ["all", "filter"] as const) when(change, draw);
  const place = byId("downloads");
  byId("export").addEventListener("click", () => show(!open));
  document.addEventListener("click", (event) => {
    if (open && !event.composedPath().includes(place)) show(false);
  });
  place.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      show(false);
      byId("export").focus();
    }
  });
}

function show(on: boolean): void {
  open = on;
  draw();
}

function draw(): void {
  byId("export").replaceChildren(say("export"));
  byId("export").setAttribute("aria-expanded", String(open));
  const list = byId("export-list");
  list.hidden = !open;
  list.replaceChildren(
    ...Object.keys(DOWNLOADS).map((key) => {
      const nothing = DOWNLOADS[key].visible && state.shown === 0;
      const hint = say(nothing ? noneWords() : `export.${key}.hint`);
      const words = [say(`export.${key}`), el("span", { class: "soft" }, hint)];
      return el(
        "li",
        null,
        button({ "data-download": key, disabled: nothing }, () => take(key), words),
      );
    }),
  );
}

async function take(key: string): Promise<void> {
  const { ending, type, make } = DOWNLOADS[key];
  const content = await make();
  show(false);
  byId("export").focus();
  if (content === null) return;
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const words = folded(book.data.title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: `${words.slice(0, 60) || "kgraph"}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
