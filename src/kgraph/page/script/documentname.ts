// What a document is called.

import type { Source } from "./model.ts";
import { dated } from "./words.ts";

/** Its title; else how it begins, else who published it when, else its id. */
export function documentName(source: Source | undefined): string {
  if (!source) return "";
  const published = [source.outlet, source.published && dated(source.published)].filter(Boolean).join(", ");
  return source.title || source.opening || published || source.id;
}
