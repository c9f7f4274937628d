// What a search found, with the words that were looked for marked.

import type { Claim } from "./model.ts";
import { type Child, el, foldedLetter, name, short } from "./text.ts";

const AROUND = 60; // so many characters of a quote stand before and after what was found

/** The sentence of a claim, and of its quotes the part with the words that the sentence has not. */
export function snippet(claim: Claim, wanted: RegExp[]): Child {
  const pieces = claim.pieces("sentence");
  const said = pieces.map(({ text }) => text).join("");
  const missing = wanted.filter((each) => !placesOf(said, [each]).length);
  const shown = pieces.map(({ text, named }) =>
    named ? name(marked(short(text, 80), wanted)) : marked(text, wanted),
  );
  const quote = missing.length
    ? claim.evidence.find((each) => placesOf(each.quote, missing).length)
    : undefined;
  return [
    el("span", { class: "clamp" }, shown),
    quote ? el("span", { class: "quote", dir: "auto" }, marked(part(quote.quote, missing), wanted)) : "",
  ];
}

/** A text with what was looked for in marks. */
export function marked(text: string, wanted: RegExp[]): Child {
  const found: Child[] = [];
  let done = 0;
  for (const [from, to] of placesOf(text, wanted)) {
    if (from < done) continue;
    found.push(text.slice(done, from), el("mark", null, text.slice(from, to)));
    done = to;
  }
  return [...found, text.slice(done)];
}

/** The part of a text around the first place where a word stands, cut between words. */
function part(text: string, wanted: RegExp[]): string {
  const [[from, to]] = placesOf(text, wanted);
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const start = from > AROUND ? `…${before.replace(/^\S*\s/u, "")}` : before;
  const end = to + AROUND < text.length ? `${after.replace(/\s\S*$/u, "")}…` : after;
  return start + text.slice(from, to) + end;
}

/** Where words stand in a text, in its own counting, the first first. */
export function placesOf(text: string, wanted: RegExp[]): [number, number][] {
  let plain = "";
  const places: number[] = [];
  for (let at = 0; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at)!);
    for (const each of foldedLetter(letter)) {
      plain += each;
      for (let unit = 0; unit < each.length; unit++) places.push(at);
    }
    at += letter.length;
  }
  places.push(text.length);
  return wanted
    .flatMap((each) => [...plain.matchAll(each)])
    .filter(([words]) => words)
    .map(({ 0: words, index }): [number, number] => [places[index], places[index + words.length]])
    .sort(([a], [b]) => a - b);
}
