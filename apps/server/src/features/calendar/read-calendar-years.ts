import { writeCalendarTable } from '@jiebang/domain/calendar/calendar-table';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { presentYear } from './calendar.presenter.ts';
import { findYearRow, listDays, listYearRows } from './calendar.repository.ts';

/** The years on file, newest first. */
export async function listCalendarYears(ctx: Ctx) {
  const rows = await listYearRows(ctx.services.db);
  return { items: rows.map((row) => presentYear(ctx.actor, row)) };
}

/** One year, also as the table that an import takes, so that a correction starts from what is there. */
export async function getCalendarYear(ctx: Ctx, year: number) {
  const { db } = ctx.services;
  const [row, days] = await Promise.all([findYearRow(db, year), listDays(db, year, year)]);
  if (!row) throw notFound('calendar year');
  return { ...presentYear(ctx.actor, row), days, table: writeCalendarTable(days) };
}
