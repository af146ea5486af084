import { addDays, type Day } from './day.ts';
import { counts, type PeriodUnit, type WorkCalendar } from './working-days.ts';

/** Days that do not count, both ends included; `toDay` null: the pause goes on. */
export type DayPause = { fromDay: Day; toDay: Day | null };
/** `place`: the how-manieth counted day it is; null for days that do not count. */
export type PeriodDay = { day: Day; mark: 'start' | 'counted' | 'off' | 'paused'; place: number | null };

type Period = {
  startDay: Day;
  length: number;
  unit: PeriodUnit;
  pauses: readonly DayPause[];
  /** The last day to be listed of a pause that goes on, and of a period that was broken off. */
  until: Day;
  brokenOff?: boolean;
};

/**
 * A period day by day, from the day it started to the last one, for people who count along. Follows the rules of
 * `readNoticeClock`. `missingYear`: the list ends where a year begins whose calendar is not on file.
 */
export function listPeriodDays(
  calendar: WorkCalendar,
  { startDay, length, unit, pauses, until, brokenOff }: Period,
): { days: PeriodDay[]; missingYear: number | null } {
  const days: PeriodDay[] = [{ day: startDay, mark: 'start', place: null }];
  let place = 0;
  for (let day = addDays(startDay, 1); place < length; day = addDays(day, 1)) {
    const pause = pauses.find(({ fromDay, toDay }) => fromDay <= day && (toDay === null || day <= toDay));
    if ((brokenOff || pause?.toDay === null) && day > until) break;
    if (pause) {
      days.push({ day, mark: 'paused', place: null });
      continue;
    }
    const year = Number(day.slice(0, 4));
    if (unit === 'working_day' && !calendar.has(year)) return { days, missingYear: year };
    const counted = counts(calendar, unit, day);
    if (counted) place += 1;
    days.push({ day, mark: counted ? 'counted' : 'off', place: counted ? place : null });
  }
  return { days, missingYear: null };
}
