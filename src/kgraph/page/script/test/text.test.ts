import assert from "node:assert/strict";
import { test } from "node:test";
import { rank } from "../search.ts";
import { folded, short } from "../text.ts";

test("names are found without case, marks and signs of other alphabets", () => {
  assert.equal(folded("  Wołodymyr_Zełenski "), "wolodymyr zelenski");
  assert.equal(folded("TROMSØ — Đuro"), "tromso — duro");
});

test("the whole name comes before its beginning, and this before the middle", () => {
  const ranks = ["witkoff", "witkoff steve", "steve witkoff", "dewitkoff", "trump"].map((text) =>
    rank(text, "witkoff"),
  );
  assert.deepEqual(ranks, [...ranks].sort());
  assert.equal(new Set(ranks).size, 5);
});

test("a text made short is cut by one sign, and has no hidden characters", () => {
  assert.equal(short("abcdef", 3), "abc…");
  assert.equal(short("abc", 3), "abc");
  assert.equal(short("a\u202eb", 9), "a\ufffdb");
});
