// Days as numbers, counted from 1970-01-01, and as ISO text.

const DAY = 86_400_000;

export const fromDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The day of an ISO text; null where it is none. */
export function toDay(text: string): number | null {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  if (Number.isNaN(moment)) return null;
  const day = moment / DAY;
  return fromDay(day) === text ? day : null;
}

/** Year and month of a day. */
export function monthOf(day: number): { year: number; month: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

/** The first day of a month; months may lie outside a year. */
export const dayOfMonth = (year: number, month: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / DAY;
};
