import { addDays, beijingDay, type Day, isWeekend, yearOf } from './day.ts';

/** 国务院办公厅节假日安排 of one year: days off (their Saturdays and Sundays may be among them) and make-up working days. */
export type CalendarYear = { holidays: ReadonlySet<Day>; makeUpDays: ReadonlySet<Day> };
/** The years on file. A year that is not here is not counted in, ever. */
export type WorkCalendar = ReadonlyMap<number, CalendarYear>;

/**
 * No official calendar is on file for this year. Counting Monday to Friday instead would be wrong by up to ten days
 * without anybody noticing, so that everything that counts stops here.
 */
export class CalendarMissing extends Error {
  readonly year: number;
  constructor(year: number) {
    super(`no official calendar for ${year}`);
    this.name = 'CalendarMissing';
    this.year = year;
  }
}

export const periodUnits = ['working_day', 'calendar_day'] as const;
export type PeriodUnit = (typeof periodUnits)[number];
export const periodUnitLabels = {
  working_day: { zh: '个工作日', en: 'working days' },
  calendar_day: { zh: '个自然日', en: 'calendar days' },
} as const satisfies Record<PeriodUnit, { zh: string; en: string }>;

/** @throws CalendarMissing */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  const year = calendar.get(yearOf(day));
  if (!year) throw new CalendarMissing(yearOf(day));
  return isWeekend(day) ? year.makeUpDays.has(day) : !year.holidays.has(day);
}

/** Does the day count in a period of this unit? @throws CalendarMissing for working days of an unknown year */
export const counts = (calendar: WorkCalendar, unit: PeriodUnit, day: Day): boolean =>
  unit === 'calendar_day' || isWorkingDay(calendar, day);

/**
 * The last day of a period of `n` working days. Counting starts the next day, so that 0 days end on the day they start.
 * @throws CalendarMissing when the count runs into a year that is not on file
 */
export const addWorkingDays = (calendar: WorkCalendar, startDay: Day, n: number): Day =>
  addPeriod(calendar, startDay, { length: n, unit: 'working_day' });

/** The same in either unit. @throws CalendarMissing */
export function addPeriod(
  calendar: WorkCalendar,
  startDay: Day,
  { length, unit }: { length: number; unit: PeriodUnit },
): Day {
  if (!Number.isInteger(length) || length < 0) throw new RangeError(`a period has whole days, not ${length}`);
  let day = startDay;
  for (let left = length; left > 0; ) {
    day = addDays(day, 1);
    if (counts(calendar, unit, day)) left -= 1;
  }
  return day;
}

/** Working days from one day to another, both included; 0 when `to` comes first. @throws CalendarMissing */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  let n = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) n += 1;
  return n;
}

/**
 * Working days until `lastDay` that are not over yet at `now` (ms since the epoch): a day counts until its 24:00, so
 * the present one is among them. @throws CalendarMissing
 */
export const workingDaysLeft = (calendar: WorkCalendar, lastDay: Day, now: number): number =>
  workingDaysBetween(calendar, beijingDay(now), lastDay);
