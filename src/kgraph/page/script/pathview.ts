// The paths between two entities: every step with the claims that make it, and their passages.

import { book } from "./book.ts";
import { claimRows, toEntity } from "./claims.ts";
import type { Step } from "./neighbours.ts";
import { type Route, select } from "./selection.ts";
import { button, type Child, el } from "./text.ts";
import { say } from "./words.ts";

export function pathView({ start, end, ways }: Route): Child {
  const turned = () => select({ type: "path", id: end.id, to: start.id }, "list");
  return el(
    "article",
    { class: "one" },
    el("h2", { class: "ends" }, toEntity(start), " → ", toEntity(end)),
    el(
      "p",
      { class: "soft" },
      ways.length ? say("path.found", { n: ways.length, steps: ways[0].length }) : say("path.none"),
    ),
    button({ class: "to" }, turned, say("path.turn")),
    ways.map((way, number) => wayView(way, number)),
  );
}

function wayView(way: Step[], number: number): HTMLElement {
  const steps = way.map((step) => [
    el("li", { class: "stop" }, toEntity(book.entities[step.from])),
    el("li", { class: "rows" }, claimRows(step.claims, { quotes: true })),
  ]);
  const last = way.at(-1)!.to;
  return el(
    "section",
    { class: "route" },
    el("h3", null, say("path.way", { n: number + 1 })),
    el("ol", null, steps, el("li", { class: "stop" }, toEntity(book.entities[last]))),
  );
}
