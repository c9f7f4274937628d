// The time of the claims as bars, of which a part can be chosen; claims without a date are counted beside it.

import { barPart, HIGH, stripes } from "./bars.ts";
import { book } from "./book.ts";
import { type Bucket, bucketsOf, touching } from "./buckets.ts";
import { fromDay } from "./days.ts";
import { chooseTime, passesButTime } from "./filter.ts";
import { keepFocus } from "./focus.ts";
import type { Claim } from "./model.ts";
import { state, when } from "./state.ts";
import { button, byId, el, svg } from "./text.ts";
import { thin } from "./ticks.ts";
import { dated, say } from "./words.ts";

let buckets: Bucket[] = [];
let hasUndated = false;
let undated = 0; // claims without a date that pass everything else
let counts = { all: [] as number[], wide: [] as number[] };
/** The bars that are chosen, by the first and the last; null where all are. */
let chosen: [number, number] | null = null;

export function startBrush(): void {
  const days = book.claims
    .flatMap((claim) => [claim.first, claim.last])
    .filter((day): day is number => day !== null);
  buckets = bucketsOf(days);
  hasUndated = book.claims.some((claim) => claim.first === null && claim.last === null);
  byId("brush").hidden = buckets.length === 0;
  if (!buckets.length) return;
  for (const change of ["all", "filter"] as const) when(change, draw);
  new ResizeObserver(thinAxis).observe(byId("brush"));
}

function thinAxis(): void {
  const axis = byId("brush").querySelector<HTMLElement>(".time-axis");
  if (axis) thin(axis);
}

/** The bars that the time of the state covers. */
function read(): void {
  const { first, last } = state.time;
  chosen = null;
  if (first === null && last === null) return;
  const from = first === null ? 0 : buckets.findIndex((each) => each.to > first);
  const to = last === null ? buckets.length - 1 : buckets.findLastIndex((each) => each.from <= last);
  const inside = (at: number) => Math.min(Math.max(at, 0), buckets.length - 1);
  chosen = [from < 0 ? buckets.length - 1 : from, inside(to)];
}

function draw(): void {
  const place = byId("brush");
  const focused = keepFocus(place, () => place.querySelector('[data-part="first"]'));
  read();
  const passing = book.claims.filter(({ place }) => passesButTime(place));
  undated = passing.filter((claim) => claim.first === null && claim.last === null).length;
  place.setAttribute("aria-label", say("time"));
  place.replaceChildren(said(), chart(passing), undatedBox());
  thinAxis();
  focused();
}

function said(): HTMLElement {
  const words = chosen ? spanWords(chosen) : say("time.all");
  const reset = () => chooseTime(null, null, state.undated);
  const more = chosen && state.undated && undated ? say("time.more", { n: undated }) : "";
  return el(
    "div",
    { class: "time-said" },
    el("span", { class: "soft" }, say("time"), more && ` · ${more}`),
    el("b", null, words),
    chosen ? button({ class: "to", "data-part": "reset" }, reset, say("time.reset")) : "",
  );
}

/** The days from the first of a bar to the last of another. */
function spanWords([from, to]: [number, number]): string {
  const [first, last] = [buckets[from].from, buckets[to].to - 1];
  return first === last ? dated(fromDay(first)) : dated(`${fromDay(first)}/${fromDay(last)}`);
}

function chart(passing: Claim[]): HTMLElement {
  const { all } = touching(buckets, book.claims);
  counts = touching(buckets, passing);
  const most = Math.max(...all, 1);
  const bars = buckets.map((bucket, at) => {
    const on = !chosen || (at >= chosen[0] && at <= chosen[1]);
    const bar = (name: string, from: number, count: number) =>
      barPart(name, { at, of: buckets.length }, { from, count, most });
    const sure = counts.all[at] - counts.wide[at];
    return svg(
      "g",
      { class: on ? "bar on" : "bar", "data-from": fromDay(bucket.from), "data-wide": counts.wide[at] },
      svg("title", null, `${spanWords([at, at])}: ${countWords(at)}`),
      bar("all", 0, all[at]),
      bar("some", 0, sure),
      bar("wide", sure, counts.wide[at]),
    );
  });
  const view = { viewBox: `0 0 100 ${HIGH}`, preserveAspectRatio: "none", "aria-hidden": "true" };
  const track = el(
    "div",
    { class: "time-track" },
    svg("svg", view, stripes(), bars),
    window_(),
    handle("first"),
    handle("last"),
  );
  track.addEventListener("pointerdown", (event) => drag(event, track));
  return el("div", { class: "time-chart" }, track, axis());
}

/** How many claims a bar has, and how many of them may be of other bars too. */
function countWords(at: number): string {
  const [n, wide] = [counts.all[at], counts.wide[at]];
  return wide ? say("time.claims.wide", { n, wide }) : say("time.claims", { n });
}

const share = (at: number): string => `${((100 * at) / buckets.length).toFixed(3)}%`;

/** The part that is chosen, as a frame over the bars. */
function window_(): HTMLElement {
  const [from, to] = chosen ?? [0, buckets.length - 1];
  const frame = el("div", { class: chosen ? "window on" : "window" });
  frame.style.setProperty("inset-inline-start", share(from));
  frame.style.setProperty("inline-size", share(to - from + 1));
  return frame;
}

/** One end of the chosen part; arrow keys move it by a bar. */
function handle(part: "first" | "last"): HTMLElement {
  const at = part === "first" ? (chosen?.[0] ?? 0) : (chosen?.[1] ?? buckets.length - 1);
  const day = part === "first" ? buckets[at].from : buckets[at].to - 1;
  const knob = el("div", {
    class: "handle",
    role: "slider",
    tabindex: "0",
    "data-part": part,
    "aria-label": say(`time.${part}`),
    "aria-valuemin": "0",
    "aria-valuemax": String(buckets.length - 1),
    "aria-valuenow": String(at),
    "aria-valuetext": `${dated(fromDay(day))}: ${countWords(at)}`,
  });
  knob.style.setProperty("inset-inline-start", share(part === "first" ? at : at + 1));
  knob.addEventListener("keydown", (event) => {
    const far = Math.max(2, Math.round(buckets.length / 6));
    const moves: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      PageUp: at + far,
      PageDown: at - far,
      Home: 0,
      End: buckets.length - 1,
    };
    if (!(event.key in moves)) return;
    event.preventDefault();
    const to = Math.min(Math.max(moves[event.key], 0), buckets.length - 1);
    const [from, until] = chosen ?? [0, buckets.length - 1];
    choose(part === "first" ? [to, Math.max(to, until)] : [Math.min(from, to), to]);
  });
  return knob;
}

/** Take bars as the time; all bars are no choice. */
function choose([from, to]: [number, number]): void {
  if (from === 0 && to === buckets.length - 1) chooseTime(null, null, state.undated);
  else {
    // What lies before the first bar and after the last is in these.
    const first = from === 0 ? null : buckets[from].from;
    const last = to === buckets.length - 1 ? null : buckets[to].to - 1;
    chooseTime(first, last, state.undated);
  }
}

/** Draw over the bars to choose some; the frame follows, the page when the pointer is lifted. */
function drag(event: PointerEvent, track: HTMLElement): void {
  if (event.button !== 0) return;
  event.preventDefault();
  const { left, width } = track.getBoundingClientRect();
  const rtl = getComputedStyle(track).direction === "rtl";
  const barAt = (x: number) => {
    const part = rtl ? (left + width - x) / width : (x - left) / width;
    return Math.min(Math.max(Math.floor(part * buckets.length), 0), buckets.length - 1);
  };
  const grabbed = (event.target as HTMLElement).closest<HTMLElement>(".handle")?.dataset.part;
  const start = grabbed && chosen ? chosen[grabbed === "first" ? 1 : 0] : barAt(event.clientX);
  const frame = track.querySelector<HTMLElement>(".window")!;
  let range: [number, number] = [start, start];
  const move = (moved: PointerEvent) => {
    const at = barAt(moved.clientX);
    range = [Math.min(start, at), Math.max(start, at)];
    frame.classList.add("on");
    frame.style.setProperty("inset-inline-start", share(range[0]));
    frame.style.setProperty("inline-size", share(range[1] - range[0] + 1));
  };
  const stop = (ended: PointerEvent) => {
    track.removeEventListener("pointermove", move);
    track.removeEventListener("pointerup", stop);
    track.removeEventListener("pointercancel", draw);
    if (ended.type === "pointerup") choose(range);
  };
  if (!grabbed) move(event);
  track.setPointerCapture(event.pointerId);
  track.addEventListener("pointermove", move);
  track.addEventListener("pointerup", stop);
  track.addEventListener("pointercancel", draw);
}

/** The years or months under the bars, as many as there is room for. */
function axis(): HTMLElement {
  const every = Math.max(1, Math.ceil(buckets.length / 6));
  const place = el("div", { class: "time-axis", "aria-hidden": "true" });
  for (let at = 0; at <= buckets.length * 0.8; at += every) {
    const tick = el("span", null, tickWords(buckets[at]));
    tick.style.setProperty("inset-inline-start", share(at));
    place.append(tick);
  }
  return place;
}

function tickWords({ from, to }: Bucket): string {
  const text = fromDay(from);
  return dated(to - from < 28 ? text : to - from > 300 ? text.slice(0, 4) : text.slice(0, 7));
}

function undatedBox(): HTMLElement {
  const box = el("input", { type: "checkbox", "data-part": "undated" });
  box.checked = state.undated;
  box.addEventListener("change", () => chooseTime(state.time.first, state.time.last, box.checked));
  return el(
    "label",
    { class: "undated" },
    hasUndated ? [box, el("span", null, say("time.undated", { n: undated }))] : "",
  );
}
