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

const days =
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
  days(1, 0),
  days(7, MONDAY),
  months(1),
  months(3),
  months(12),
  months(120),
  months(1200),
];

/**
 * Bars over the days that most claims have; what lies far outside (a twentieth at either end, where that
 * saves room) is in the first and last bar. `ends` are the first and last days of claims.
 */
export function bucketsOf(ends: number[]): Bucket[] {
  if (!ends.length) return [];
  const sorted = [...ends].sort((a, b) => a - b);
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

interface Days {
  first: number | null;
  last: number | null;
}

/** For every bar, how many claims touch it, and how many of these reach beyond it: they may be of another bar. */
export function touching(buckets: Bucket[], claims: Iterable<Days>): { all: number[]; wide: number[] } {
  const [all, wide] = [changes(buckets), changes(buckets)];
  for (const { first, last } of claims) {
    if (first === null && last === null) continue;
    const from = first === null ? 0 : indexOf(buckets, first);
    const to = last === null ? buckets.length - 1 : indexOf(buckets, last);
    all.add(from, to);
    if (first === null || last === null || from !== to) wide.add(from, to);
  }
  return { all: all.sums(), wide: wide.sums() };
}

/** Counts that are the same over many bars, by where they change. */
function changes(buckets: Bucket[]) {
  const change = new Array<number>(buckets.length + 1).fill(0);
  return {
    add(from: number, to: number) {
      change[from]++;
      change[to + 1]--;
    },
    sums() {
      let sum = 0;
      return buckets.map((_, at) => {
        sum += change[at];
        return sum;
      });
    },
  };
}

/** The bar of a day; days before the first are in it, as those after the last are in that. */
function indexOf(buckets: Bucket[], day: number): number {
  let [low, high] = [0, buckets.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (buckets[middle].from <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
