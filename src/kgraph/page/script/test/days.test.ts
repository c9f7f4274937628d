import assert from "node:assert/strict";
import { test } from "node:test";
import { bucketsOf, touching } from "../buckets.ts";
import { wrapped } from "../captions.ts";
import { dayOfMonth, fromDay, monthOf, toDay } from "../days.ts";

test("days go into text and back", () => {
  for (const text of ["1970-01-01", "2026-01-08", "0033-04-03", "1899-12-31", "2024-02-29"]) {
    assert.equal(fromDay(toDay(text)!), text);
  }
  for (const text of ["2026-02-30", "2026-1-8", "", "x", "20260108"]) assert.equal(toDay(text), null);
  const day = toDay("2026-01-08")!;
  assert.deepEqual(monthOf(day), { year: 2026, month: 0 });
  assert.equal(fromDay(dayOfMonth(2025, 12)), "2026-01-01");
});

const days = (...texts: string[]) => texts.map((text) => toDay(text)!);

test("bars are as fine as there is room for, and leave no day out", () => {
  const few = bucketsOf(days("2026-01-06", "2026-01-08"));
  assert.deepEqual(
    few.map(({ from }) => fromDay(from)),
    ["2026-01-06", "2026-01-07", "2026-01-08"],
  );
  for (const last of ["2026-03-01", "2027-01-01", "2031-06-30", "2100-01-01"]) {
    const bars = bucketsOf(days("2026-01-08", last));
    assert.ok(bars.length <= 48 && bars.length > 5, last);
    for (let at = 1; at < bars.length; at++) assert.equal(bars[at].from, bars[at - 1].to);
    assert.ok(bars[0].from <= toDay("2026-01-08")! && bars.at(-1)!.to > toDay(last)!);
  }
  assert.deepEqual(bucketsOf([]), []);
});

test("a few days far away do not make the others thin", () => {
  const many = Array.from({ length: 99 }, (_, at) => toDay("2026-01-01")! + (at % 30));
  const bars = bucketsOf([...many, toDay("1914-07-28")!]);
  assert.equal(fromDay(bars[0].from), "1914-07-28");
  assert.ok(bars[1].to - bars[1].from === 1);
});

test("a claim counts in every bar that it touches, and as wide where it reaches beyond", () => {
  const bars = bucketsOf(days("2026-01-01", "2026-01-04"));
  const [one, two, four] = days("2026-01-01", "2026-01-02", "2026-01-04");
  const claims = [
    { first: one, last: two },
    { first: null, last: one },
    { first: two, last: null },
    { first: null, last: null },
    { first: four, last: four },
  ];
  assert.deepEqual(touching(bars, claims), { all: [2, 2, 1, 2], wide: [2, 2, 1, 1] });
});

test("names are cut into short lines, after hyphens where a word is too long", () => {
  assert.equal(wrapped("Withdrawal of Ukrainian troops"), "Withdrawal of\nUkrainian troops");
  assert.equal(wrapped("Świętosława Wójcicka-Strzelecka"), "Świętosława\nWójcicka-\nStrzelecka");
  assert.equal(wrapped("a".repeat(100)).split("\n").length, 3);
  assert.ok(wrapped("a".repeat(100)).endsWith("…"));
});
