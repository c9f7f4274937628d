import assert from "node:assert/strict";
import { test } from "node:test";
import { placesOf } from "../findings.ts";
import { formsOf } from "../inflection.ts";
import { rank } from "../search.ts";
import { folded, short } from "../text.ts";

test("names are found without case, marks and signs of other alphabets", () => {
  assert.equal(folded("  Wołodymyr_Zełenski "), "wolodymyr zelenski");
  assert.equal(folded("TROMSØ — Đuro"), "tromso — duro");
});

test("the whole name comes before its beginning, and this before the middle", () => {
  const ranks = ["witkoff", "witkoff steve", "steve witkoff", "dewitkoff", "trump"].map((text) =>
    rank(text, "witkoff", [formsOf("witkoff")]),
  );
  assert.deepEqual(ranks, [...ranks].sort());
  assert.equal(new Set(ranks).size, 5);
});

test("a whole name in another form comes before names that hold the word", () => {
  const texts = ["paryz", "paryzu i rzym", "szczyt w paryzu"];
  const ranks = texts.map((text) => rank(text, "paryzu", [formsOf("paryzu")]));
  assert.deepEqual(ranks, [...ranks].sort());
  const two = (text: string) => rank(text, "steve’em witkoffem", ["steve’em", "witkoffem"].map(formsOf));
  assert.ok(two("steve witkoff") < two("witkoff i steve"));
  assert.ok(two("witkoff i steve") < two("steve"));
});

test("a text made short is cut by one sign, and has no hidden characters", () => {
  assert.equal(short("abcdef", 3), "abc…");
  assert.equal(short("abc", 3), "abc");
  assert.equal(short("a\u202eb", 9), "a\ufffdb");
});

test("a Polish word is found in its other forms", () => {
  const pairs = [
    ["Witkoffem", "Steve Witkoff"],
    ["Dmitriewa", "Kirył Dmitriew"],
    ["Zełenskiego", "Wołodymyr Zełenski"],
    ["Zełenski", "rozmowa z Zełenskim"],
    ["Pradze", "Praga"],
    ["Polsce", "Polska"],
    ["Moskwie", "Moskwa"],
    ["Stanów", "Stany Zjednoczone"],
    ["Madrycie", "Madryt"],
    ["Trump", "Donaldowi Trumpowi"],
    ["Steve’em", "Steve Witkoff"],
    ["Joe'go", "Joe Biden"],
  ];
  for (const [typed, text] of pairs) {
    assert.ok(placesOf(text, [formsOf(folded(typed))]).length, `${typed} finds ${text}`);
  }
});

test("words that only begin alike are not forms of one", () => {
  const pairs = [
    ["Iran", "Irak"],
    ["Iranu", "Irak"],
    ["planem", "planeta"],
    ["Rosji", "Rossmann"],
    ["Kijowa", "Kijanka"],
    ["Paryż", "parytet"],
  ];
  for (const [typed, text] of pairs) {
    assert.deepEqual(placesOf(text, [formsOf(folded(typed))]), [], `${typed} finds ${text}`);
  }
});

test("what was found is told in places of the text as it stands", () => {
  const text = "Spotkał się z Zełenskim w Łodzi.";
  const cut = placesOf(text, ["zelenski", "lodz"].map(formsOf)).map(([from, to]) => text.slice(from, to));
  assert.deepEqual(cut, ["Zełenskim", "Łodzi"]);
});
