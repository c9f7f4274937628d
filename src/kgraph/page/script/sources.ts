// Where claims were published: their documents, with outlet and day.

import { book } from "./book.ts";
import { documentName } from "./documentname.ts";
import type { Claim, Source } from "./model.ts";
import { type Child, name, short } from "./text.ts";
import { dated, say } from "./words.ts";

/** The documents of a claim, its own first, then those that only passages of it are in. */
export function sourcesOf(claim: Claim): Source[] {
  const places = new Set([claim.document, ...claim.evidence.map(({ document }) => document)]);
  return [...places].map((place) => book.documents[place]).filter(Boolean);
}

/** The ISO day on which a claim was published, by the first of its documents that has one; else empty. */
export const publishedOf = (claim: Claim): string =>
  sourcesOf(claim).find(({ published }) => published)?.published ?? "";

/** A document by its title, who published it and when. */
export function sourceLine(source: Source): Child {
  const { outlet, published } = source;
  const title = source.title || source.opening || (outlet ? "" : documentName(source));
  const parts = [title, outlet].filter(Boolean).map((each) => name(short(each, 120)));
  const day = published ? [say("published", { day: dated(published) })] : [];
  return [...parts, ...day].map((each, at) => [at ? ", " : "", each]);
}
