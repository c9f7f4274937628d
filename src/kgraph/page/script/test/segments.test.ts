import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../model.ts";
import { segmentsOf } from "../segments.ts";

const claim = (place: number, ...passages: [number, number][]): Claim =>
  ({ place, evidence: passages.map(([start, end]) => ({ document: 0, start, end, quote: "" })) }) as Claim;

test("a text is cut where passages begin and end, and nothing of it is lost", () => {
  const text = "Zełenski prawdopodobnie odwiedzi USA";
  const cut = segmentsOf(0, text, [claim(0, [0, 23]), claim(1, [9, 36])]);
  assert.equal(cut.map((each) => each.text).join(""), text);
  assert.deepEqual(
    cut.map((each) => [each.text, each.claims.map((one) => one.place)]),
    [
      ["Zełenski ", [0]],
      ["prawdopodobnie", [0, 1]],
      [" odwiedzi USA", [1]],
    ],
  );
});

test("passages of one claim that overlap count once", () => {
  const cut = segmentsOf(0, "abcdef", [claim(0, [0, 4], [2, 6])]);
  assert.deepEqual(
    cut.map((each) => each.claims.length),
    [1, 1, 1],
  );
});

test("a passage of another document, an empty one and one without a place cut nothing", () => {
  const other = { place: 0, evidence: [{ document: 1, start: 1, end: 2, quote: "b" }] } as Claim;
  const none = { place: 1, evidence: [{ document: 0, quote: "b" }] } as Claim;
  assert.equal(segmentsOf(0, "abc", [other, none, claim(2, [1, 1])]).length, 1);
});
