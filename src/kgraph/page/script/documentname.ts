// What a document is called.

import type { Source } from "./model.ts";

export const documentName = (source: Source | undefined): string => (source ? source.title || source.id : "");
