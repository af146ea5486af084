/** A day in Beijing time, `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;
/** Beijing time all year: the mainland has kept no summer time since 1992, and calendars begin later. */
const OFFSET_MS = 8 * 3_600_000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Is it a day that exists? `2024-02-30` is none. */
export function isDay(text: string): boolean {
  return FORM.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text;
}

const dayOf = (utcMs: number): Day => new Date(utcMs).toISOString().slice(0, 10);

/** The Beijing day that an instant (ms since the epoch) falls on. */
export const beijingDay = (instant: number): Day => dayOf(instant + OFFSET_MS);

/** 00:00 Beijing time of a day, in ms since the epoch. */
export const startOfDay = (day: Day): number => Date.parse(day) - OFFSET_MS;

/** «24:00» of a day: the next day's 00:00. What happens at this very instant is no longer on the day. */
export const endOfDay = (day: Day): number => startOfDay(day) + DAY_MS;

/** The day `n` calendar days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => dayOf(Date.parse(day) + n * DAY_MS);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}
