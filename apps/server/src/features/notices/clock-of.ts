import type { Tx } from '@jiebang/db/client';
import { beijingDay, endOfDay } from '@jiebang/domain/calendar/day';
import { type NoticeClock, type NoticePeriod, tryNoticeClock } from '@jiebang/domain/calendar/notice-clock';
import {
  addPeriod,
  CalendarMissing,
  type PeriodUnit,
  type WorkCalendar,
} from '@jiebang/domain/calendar/working-days';
import { AppError } from '../../platform/errors.ts';
import { loadCalendar } from '../calendar/public.ts';
import type { NoticeRow } from './notices.repository.ts';

/** The calendar for these notices, from the day the first of them started. */
export async function calendarFor(tx: Tx, rows: readonly NoticeRow[], now: Date): Promise<WorkCalendar> {
  const starts = rows.map(({ notice }) => (notice.startedAt ?? now).getTime());
  return await loadCalendar(tx, beijingDay(Math.min(now.getTime(), ...starts)));
}

/** Where its programme lets the days run on, an objection keeps the notice from ending but stops no clock. */
export const pausesOf = ({ notice, pauses }: NoticeRow): NoticeRow['pauses'] =>
  notice.pausedByObjection ? pauses : [];

/** The period of a notice that was started. */
function periodOf(row: NoticeRow): NoticePeriod {
  const { notice } = row;
  return {
    startDay: beijingDay((notice.startedAt as Date).getTime()),
    length: notice.periodLength,
    unit: notice.periodUnit as PeriodUnit,
    pauses: pausesOf(row),
  };
}

/** Where the clock of a running notice stands, or the year whose calendar is missing. */
export const clockOf = (
  calendar: WorkCalendar,
  row: NoticeRow,
  now: Date,
): NoticeClock | { missingYear: number } => tryNoticeClock(calendar, periodOf(row), now.getTime());

/**
 * The clock as everybody reads it. A notice that has ended tells the last day that was written down then: a calendar
 * corrected later does not move what is past. Null before the start, and for one that did not run to its end.
 */
export function shownClock(calendar: WorkCalendar, row: NoticeRow, now: Date) {
  const { status, lastDay } = row.notice;
  if (status === 'ended' && lastDay)
    return {
      paused: false,
      lastDay,
      endsAt: new Date(endOfDay(lastDay)).toISOString(),
      daysLeft: 0,
      over: true,
      missingYear: null,
    };
  if (status !== 'running') return null;
  const clock = clockOf(calendar, row, now);
  if ('missingYear' in clock)
    return { paused: false, lastDay: null, endsAt: null, daysLeft: null, over: false, ...clock };
  const endsAt = clock.endsAt === null ? null : new Date(clock.endsAt).toISOString();
  return { ...clock, endsAt, missingYear: null };
}

/** May an objection be filed at this instant? One guard for page, API and transaction. */
export function takesObjections(calendar: WorkCalendar, row: NoticeRow, at: Date): boolean {
  if (row.notice.status !== 'running') return false;
  const clock = clockOf(calendar, row, at);
  // Whose end nobody can tell has not ended.
  return 'missingYear' in clock || !clock.over;
}

/** The last day of a notice started now, or `calendar_missing`: nobody starts a clock that cannot be read. */
export async function requireCountable(
  tx: Tx,
  period: { periodLength: number; periodUnit: string },
  now: Date,
): Promise<string> {
  const startDay = beijingDay(now.getTime());
  const calendar = await loadCalendar(tx, startDay);
  const { periodLength: length, periodUnit } = period;
  try {
    return addPeriod(calendar, startDay, { length, unit: periodUnit as PeriodUnit });
  } catch (error) {
    if (error instanceof CalendarMissing)
      throw new AppError('calendar_missing', error.message, { details: { year: error.year } });
    throw error;
  }
}
