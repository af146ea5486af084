import { addDays, beijingDay, type Day, endOfDay } from './day.ts';
import { CalendarMissing, counts, type PeriodUnit, type WorkCalendar } from './working-days.ts';

/** From an instant to another (ms since the epoch); null: it goes on. */
export type Pause = readonly [from: number, to: number | null];

/** A notice's period: `length` counted days, the first after `startDay`, without those that a pause touches. */
export type NoticePeriod = {
  startDay: Day;
  length: number;
  unit: PeriodUnit;
  pauses: readonly Pause[];
};

/** Where a period stands at an instant. */
export type NoticeClock = {
  /** A pause goes on and days are left: nobody can say yet which day will be the last. */
  paused: boolean;
  /** Null exactly while paused. */
  lastDay: Day | null;
  /** 24:00 of the last day, in ms since the epoch. */
  endsAt: number | null;
  /** Counted days that are not over, the present one among them; while paused those that will follow. */
  daysLeft: number;
  /** The period has run out. */
  over: boolean;
};

/** As a day range, both ends included; the end of an open pause sorts behind every day. */
const NEVER = '9999-12-31';
const daysOf = ([from, to]: Pause): [Day, Day] => [beijingDay(from), to === null ? NEVER : beijingDay(to)];

/**
 * Reads the clock of a notice. A day that a pause touches does not count: neither the day an objection is accepted
 * nor the day it is answered; the days that were left follow from the next day on. Pauses may overlap, and one that
 * begins when every day has been counted changes nothing.
 * @throws CalendarMissing when a day to be looked at lies in a year that is not on file
 */
export function readNoticeClock(calendar: WorkCalendar, period: NoticePeriod, now: number): NoticeClock {
  const ranges = period.pauses.map(daysOf);
  const today = beijingDay(now);
  let daysLeft = period.length;
  let day = period.startDay;
  for (let left = period.length; left > 0; ) {
    day = addDays(day, 1);
    const pause = ranges.find(([from, to]) => from <= day && day <= to);
    if (pause?.[1] === NEVER) return { paused: true, lastDay: null, endsAt: null, daysLeft, over: false };
    // The rest of a pause is passed over at once, whatever calendar it lies in: none of its days counts.
    if (pause) day = pause[1];
    else if (counts(calendar, period.unit, day)) {
      left -= 1;
      if (day < today) daysLeft -= 1;
    }
  }
  const endsAt = endOfDay(day);
  return { paused: false, lastDay: day, endsAt, daysLeft, over: now >= endsAt };
}

/** The same, or the year whose calendar is missing: for pages, which must say so rather than fail. */
export function tryNoticeClock(
  calendar: WorkCalendar,
  period: NoticePeriod,
  now: number,
): NoticeClock | { missingYear: number } {
  try {
    return readNoticeClock(calendar, period, now);
  } catch (error) {
    if (error instanceof CalendarMissing) return { missingYear: error.year };
    throw error;
  }
}
