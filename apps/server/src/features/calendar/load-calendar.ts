import type { Tx } from '@jiebang/db/client';
import { buildCalendar, type CalendarDay } from '@jiebang/domain/calendar/calendar-table';
import { yearOf } from '@jiebang/domain/calendar/day';
import type { WorkCalendar } from '@jiebang/domain/calendar/working-days';
import { listDays, listYears } from './calendar.repository.ts';

/** What is on file from the year of a day on: read anew each time, so that an import counts at once everywhere. */
export async function loadCalendar(tx: Tx, fromDay: string): Promise<WorkCalendar> {
  const from = yearOf(fromDay);
  const [years, days] = await Promise.all([listYears(tx, from), listDays(tx, from)]);
  return buildCalendar(years, days);
}

/** The calendar as it would be with one year replaced. */
export function withYear(calendar: WorkCalendar, year: number, days: readonly CalendarDay[]): WorkCalendar {
  return new Map([...calendar, ...buildCalendar([year], days)]);
}
