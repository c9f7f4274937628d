// The texts of the documents. Many stay bytes, and become text one by one, when they are asked for.

import { sums } from "./sums.ts";

/** Gives the text of the document of a place; empty where no claim has a passage in it. */
export type Texts = (place: number) => string;

/** The texts of a block: a JSON array, or UTF-8 behind a line that has the array of their lengths. */
export function textsIn(held: string | Uint8Array): Texts {
  if (typeof held === "string") {
    const texts = JSON.parse(held) as string[];
    return (place) => texts[place];
  }
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const head = held.indexOf(10);
  const begins = sums(JSON.parse(decoder.decode(held.subarray(0, head))) as number[]);
  const body = held.subarray(head + 1);
  return kept((place) => decoder.decode(body.subarray(begins[place], begins[place + 1])));
}

const MOST = 200; // texts

/** The same, with those that were asked for last held ready. */
function kept(texts: Texts): Texts {
  const known = new Map<number, string>();
  return (place) => {
    let text = known.get(place);
    if (text !== undefined) return text;
    text = texts(place);
    if (known.size >= MOST) known.delete(known.keys().next().value!);
    known.set(place, text);
    return text;
  };
}
