// The script that draws large networks stands before ours, where the page has one.

import type * as Parts from "./vendor.ts";

export type { MultiDirectedGraph, Sigma } from "./vendor.ts";

/** Sigma and what belongs to it; null on the page of a small network. */
export const sigmaParts = (): typeof Parts | null =>
  (globalThis as unknown as { sigmaParts?: typeof Parts }).sigmaParts ?? null;

export const hasWebGL2 = (): boolean => document.createElement("canvas").getContext("webgl2") !== null;
