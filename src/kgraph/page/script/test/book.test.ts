import assert from "node:assert/strict";
import { before, test } from "node:test";
import { book } from "../book.ts";
import { conflicts } from "../conflicts.ts";
import { claimsAt, paths, within } from "../neighbours.ts";
import { openSample } from "./sample.ts";

before(() => {
  openSample([
    { id: "c1", subject: "A", object: "B" },
    { id: "c2", subject: "B", object: "C" },
    { id: "c3", subject: "D", object: "C" },
    { id: "c4", subject: "A", object: "D", quoted: false },
    { id: "c5", subject: "E", object: "F", voice: "A" },
    { id: "c6", subject: "A", object: "A" },
  ]);
});
const all = () => true;
const ids = (places: Iterable<number>) => [...places].map((place) => book.claims[place].id).sort();
const place = (id: string) => book.entitiesById.get(id)!.place;

test("a claim names its entities in its sentence", () => {
  assert.deepEqual(book.claims[0].sentence, ["A met B.", "A spotkał się z Bem."]);
  assert.equal(book.claims[0].caption[0], "met");
});

test("a sentence is told in pieces, the names apart from the words", () => {
  assert.deepEqual(
    book.claims[0].pieces("brief").map(({ text, named }) => (named ? `<${text}>` : text)),
    ["<A>", " met ", "<B>", "."],
  );
});

test("claims stand at both of their ends, once at one that is both", () => {
  assert.deepEqual(ids(claimsAt(place("A"))), ["c1", "c4", "c6"]);
});

test("a step leads to what an entity says, and nobody is reached through being a voice", () => {
  const one = within([place("A")], 1, all);
  assert.deepEqual(ids(one.claims), ["c1", "c4", "c5", "c6"]);
  assert.equal(one.entities.get(place("F")), 1);
  assert.deepEqual(ids(within([place("E")], 3, all).claims), ["c5"]);
  assert.deepEqual(ids(within([place("B")], 2, all).claims), ["c1", "c2", "c3", "c4", "c5", "c6"]);
});

test("paths are the shortest ones, over claims that pass and have a passage", () => {
  const found = paths(place("A"), place("C"), all);
  assert.equal(found.length, 1);
  assert.deepEqual(
    found[0].map((step) => ids(step.claims.map((claim) => claim.place))),
    [["c1"], ["c2"]],
  );
  assert.deepEqual(
    paths(place("A"), place("C"), (claim) => claim !== 1),
    [],
  );
  assert.deepEqual(paths(place("A"), place("A"), all), []);
});

test("a claim and its denial conflict only where their days can be the same", () => {
  openSample([
    { id: "c1", subject: "A", object: "B", days: [10, 20] },
    { id: "c2", subject: "A", object: "B", polarity: "-", days: [21, 30] },
    { id: "c3", subject: "A", object: "C" },
    { id: "c4", subject: "A", object: "C", polarity: "-", days: [1, null] },
  ]);
  const found = conflicts(book.claims);
  assert.deepEqual(
    found.map(({ kind, claims }) => [kind, claims.map(({ id }) => id)]),
    [["denied", ["c3", "c4"]]],
  );
});

test("a predicate that has one value at a time conflicts with two", () => {
  openSample(
    [
      { id: "c1", subject: "A", object: "B", days: [1, 9] },
      { id: "c2", subject: "A", object: "C", days: [9, null] },
      { id: "c3", subject: "A", object: "D", days: [null, 0] },
    ],
    { functional: true },
  );
  assert.deepEqual(
    conflicts(book.claims).map(({ kind, claims }) => [kind, claims.map(({ id }) => id)]),
    [["values", ["c1", "c2"]]],
  );
});

test("a sentence that a name ends with its full stop has no second one", () => {
  openSample([{ id: "c1", subject: "A", object: "Nordvik S.A." }]);
  assert.deepEqual(book.claims[0].sentence, ["A met Nordvik S.A.", "A spotkał się z Nordvik S.A.em."]);
});

test("claims are listed as their documents tell them, those without a passage last", () => {
  openSample([
    { id: "c1", subject: "A", object: "B", quoted: false },
    { id: "c2", subject: "A", object: "C", at: [1, 4] },
    { id: "c3", subject: "A", object: "D", at: [0, 30] },
    { id: "c4", subject: "A", object: "E", at: [0, 2] },
  ]);
  assert.deepEqual(
    book.told.map(({ id }) => id),
    ["c4", "c3", "c2", "c1"],
  );
});
