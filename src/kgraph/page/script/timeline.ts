// The visible claims in the order of their time, month by month, each with its days on one axis.

import { markOf, originOf } from "./book.ts";
import { fromDay } from "./days.ts";
import { listedClaims } from "./filter.ts";
import type { Claim } from "./model.ts";
import { nothingView } from "./nothing.ts";
import { lineSample } from "./samples.ts";
import { bring } from "./screen.ts";
import { select, selectedClaim } from "./selection.ts";
import { sentence } from "./sentences.ts";
import { publishedOf } from "./sources.ts";
import type { From } from "./state.ts";
import { button, byId, type Child, el, name, short, svg } from "./text.ts";
import { dated, here, monthName, say } from "./words.ts";

const PART = 200;

/**
 * The claims that have days, by the first of them; then those without, by the day on which they were
 * published, and those of one day as they come.
 */
export function inTimeOrder(claims: Claim[]): { dated: Claim[]; undated: Claim[] } {
  const begin = (claim: Claim) => claim.first ?? claim.last!;
  const dated = claims.filter((claim) => claim.first !== null || claim.last !== null);
  dated.sort(
    (a, b) => begin(a) - begin(b) || (a.last ?? Infinity) - (b.last ?? Infinity) || a.place - b.place,
  );
  const published = claims
    .filter((claim) => claim.first === null && claim.last === null)
    .map((claim) => ({ claim, day: publishedOf(claim) || "\uffff" }));
  published.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return { dated, undated: published.map(({ claim }) => claim) };
}

export function drawTimeline(): void {
  const { dated, undated } = inTimeOrder(listedClaims());
  const span = spanOf(dated);
  const list = el("ol", { class: "times", "aria-label": say("timeline") });
  let month = "";
  let at = 0;
  const all = [...dated, ...undated];
  const more = button({ class: "more" }, () => draw());
  const draw = () => {
    for (const end = Math.min(at + PART, all.length); at < end; at++) {
      const heading = monthHeading(all[at]);
      if (heading !== month) list.append(el("li", { class: "month" }, el("h2", null, heading)));
      month = heading;
      list.append(row(all[at], span));
    }
    more.hidden = at >= all.length;
    more.textContent = say("more", { n: all.length - at });
    markTimeline(null);
  };
  const none: Child = all.length ? "" : nothingView(byId("view-timeline"));
  byId("view-timeline").replaceChildren(el("div", null, list, more, none));
  draw();
}

function monthHeading(claim: Claim): string {
  const day = claim.first ?? claim.last;
  return day === null ? say("undated.published") : monthName(day);
}

interface Span {
  first: number;
  last: number;
}

/** The days of all claims, months whole. */
function spanOf(dated: Claim[]): Span | null {
  if (!dated.length) return null;
  const days = dated
    .flatMap((claim) => [claim.first, claim.last])
    .filter((day): day is number => day !== null);
  const [first, last] = bounds(days);
  return { first, last: Math.max(last, first + 1) };
}

/** The least and the greatest; a spread argument list has a limit that many claims reach. */
function bounds(days: number[]): [number, number] {
  let [least, greatest] = [days[0], days[0]];
  for (const day of days) {
    if (day < least) least = day;
    if (day > greatest) greatest = day;
  }
  return [least, greatest];
}

function row(claim: Claim, span: Span | null): HTMLElement {
  const mark = markOf(claim);
  const origin = originOf(claim);
  const said = claim.time ? dated(claim.time) : claim.said;
  return el(
    "li",
    null,
    button(
      { class: "time", "data-time": claim.id },
      (event) => select({ type: "claim", id: claim.id }, event.detail === 0 ? "keys" : "table"),
      el(
        "span",
        { class: "days" },
        said ? el("time", { datetime: isoOf(claim) }, short(said, 60)) : "",
        claim.first === null && claim.last === null ? publication(claim, !said) : "",
      ),
      span ? bar(claim, span, mark.tone) : "",
      el(
        "span",
        { class: "said" },
        el("span", null, sentence(claim, "brief", 300)),
        el(
          "span",
          { class: "meta" },
          lineSample(mark.name),
          say(mark.name),
          origin ? [" · ", name(short(here(origin.label), 60))] : "",
        ),
      ),
    ),
  );
}

/** The day on which a claim without a date of its own was published, said to be no more than that. */
function publication(claim: Claim, alone: boolean): Child {
  const day = publishedOf(claim);
  if (!day) return alone ? "–" : "";
  const whole = dated(day).replaceAll(" ", "\u00a0");
  return el("span", { class: "published" }, say("published", { day: whole }));
}

const isoOf = (claim: Claim): string | null => {
  const day = claim.first ?? claim.last;
  return day === null ? null : fromDay(day);
};

const WIDTH = 100;

/** The days of a claim as a bar among all days; an open end fades out in an arrow. */
function bar(claim: Claim, { first, last }: Span, tone: string): Node {
  const whole = last - first + 1;
  const x = (day: number) => ((day - first) / whole) * WIDTH;
  const view = {
    class: `days-bar tone-${tone}`,
    viewBox: `0 0 ${WIDTH} 10`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  };
  const track = svg("path", { class: "track", d: `M0 5 H${WIDTH}` });
  if (claim.first === null && claim.last === null) return svg("svg", view, track);
  const left = claim.first === null ? 0 : x(claim.first);
  const right = claim.last === null ? WIDTH : x(claim.last + 1);
  const wide = Math.max(right - left, 1.6);
  const open = claim.first === null || claim.last === null;
  const box = {
    class: open ? "open" : "fill",
    x: Math.min(left, WIDTH - wide).toFixed(2),
    y: 2,
    width: wide.toFixed(2),
    height: 6,
  };
  return svg("svg", view, track, svg("rect", box));
}

export function markTimeline(from: From): void {
  const open = selectedClaim();
  for (const each of byId("view-timeline").querySelectorAll<HTMLElement>("[data-time]")) {
    const on = open !== null && each.dataset.time === open.id;
    each.classList.toggle("on", on);
    if (on) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
    if (on && from && from !== "table") bring(each);
  }
}
