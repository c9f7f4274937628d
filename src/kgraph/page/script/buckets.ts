// Days in bars: of days, weeks, months, quarters or years, as fine as there is room for.

import { dayOfMonth, monthOf } from "./days.ts";

/** One bar: its first day, and the first day after it. */
export interface Bucket {
  from: number;
  to: number;
}

const MOST = 48;
const MONDAY = 4; // 1970-01-01 was a Thursday: the Monday after it is day 4
type Unit = (day: number) => { from: number; next: (from: number) => number };

const steps =
  (size: number, start: number): Unit =>
  (day) => ({
    from: start + Math.floor((day - start) / size) * size,
    next: (from) => from + size,
  });
const months =
  (count: number): Unit =>
  (day) => {
    const { year, month } = monthOf(day);
    const first = Math.floor(month / count) * count;
    return {
      from: dayOfMonth(year, first),
      next: (from) => {
        const at = monthOf(from);
        return dayOfMonth(at.year, at.month + count);
      },
    };
  };
const UNITS: Unit[] = [
  steps(1, 0),
  steps(7, MONDAY),
  months(1),
  months(3),
  months(12),
  months(120),
  months(1200),
];

/**
 * Bars over the days that most claims have; what lies far outside (a twentieth at either end, where that
 * saves room) is in the first and last bar. `days` are the first and last days of claims.
 */
export function bucketsOf(days: number[]): Bucket[] {
  if (!days.length) return [];
  const sorted = [...days].sort((a, b) => a - b);
  const [least, greatest] = [sorted[0], sorted.at(-1)!];
  const cut = Math.floor(sorted.length / 20);
  let [low, high] = [sorted[cut], sorted[sorted.length - 1 - cut]];
  if (greatest - least < 4 * Math.max(high - low, 1)) [low, high] = [least, greatest];
  const found = finest(low, high);
  found[0].from = Math.min(found[0].from, least);
  found.at(-1)!.to = Math.max(found.at(-1)!.to, greatest + 1);
  return found;
}

function finest(low: number, high: number): Bucket[] {
  for (const unit of UNITS) {
    const { from, next } = unit(low);
    const found: Bucket[] = [];
    for (let at = from; at <= high && found.length <= MOST; at = next(at))
      found.push({ from: at, to: next(at) });
    if (found.length <= MOST) return found;
  }
  return [{ from: low, to: high + 1 }];
}

/** For every bar, how many claims touch it. */
export function touching(
  buckets: Bucket[],
  claims: Iterable<{ first: number | null; last: number | null }>,
): number[] {
  const change = new Array<number>(buckets.length + 1).fill(0);
  const index = (day: number) => {
    let [low, high] = [0, buckets.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (buckets[middle].from <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  for (const { first, last } of claims) {
    if (first === null && last === null) continue;
    change[first === null ? 0 : index(first)]++;
    change[last === null ? buckets.length : index(last) + 1]--;
  }
  let sum = 0;
  return buckets.map((_, at) => {
    sum += change[at];
    return sum;
  });
}
