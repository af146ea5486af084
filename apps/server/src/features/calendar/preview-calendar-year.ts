import type { Tx } from '@jiebang/db/client';
import { type CalendarDay, parseCalendarTable } from '@jiebang/domain/calendar/calendar-table';
import { FIRST_CALENDAR_YEAR } from '@jiebang/domain/calendar/calendar-years';
import type { Ctx } from '../../platform/context.ts';
import { findYearRow, listDays } from './calendar.repository.ts';
import type { CalendarChange, CalendarWatcher } from './calendar-change.ts';
import { loadCalendar, withYear } from './load-calendar.ts';

export type YearTable = { year: number; table: string };

/** What a table says, what is wrong with it, and what its import would change. Writes nothing. */
export async function previewCalendarYear(ctx: Ctx, { year, table }: YearTable, watcher: CalendarWatcher) {
  const { db, clock } = ctx.services;
  const { days, errors } = parseCalendarTable(year, table);
  const [row, change] = await Promise.all([findYearRow(db, year), compareYear(db, year, days)]);
  const recounted = errors.length > 0 ? [] : await watcher.listRecounted(db, clock.now(), change);
  const { added, removed } = change;
  return { year, revision: row?.revision ?? 0, days, errors, added, removed, recounted };
}

/** The present year beside the new one: days that come and go, and the calendars before and after. */
export async function compareYear(
  tx: Tx,
  year: number,
  days: readonly CalendarDay[],
): Promise<CalendarChange & { added: CalendarDay[]; removed: CalendarDay[] }> {
  // All years: a notice that an objection paused may have started long ago.
  const [before, present] = await Promise.all([
    loadCalendar(tx, `${FIRST_CALENDAR_YEAR}-01-01`),
    listDays(tx, year, year),
  ]);
  const same = (one: CalendarDay) => (other: CalendarDay) => other.day === one.day && other.kind === one.kind;
  return {
    year,
    before,
    after: withYear(before, year, days),
    added: days.filter((one) => !present.some(same(one))),
    removed: present.filter((one) => !days.some(same(one))),
  };
}
