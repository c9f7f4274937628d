// Counts that follow each other.

/** Where each of some counts begins, and the end of the last. */
export function sums(counts: readonly number[]): Int32Array {
  const found = new Int32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) found[at + 1] = found[at] + counts[at];
  return found;
}
