import { calendarDayKinds, calendarTableErrorLabels } from '@jiebang/domain/calendar/calendar-table';
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from '@jiebang/domain/calendar/calendar-years';
import { z } from 'zod';
import { id, instant, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { sheetOf } from './sheet-of.ts';

const year = z.coerce.number().int().min(FIRST_CALENDAR_YEAR).max(LAST_CALENDAR_YEAR);
const errorCodes = Object.keys(calendarTableErrorLabels) as [keyof typeof calendarTableErrorLabels];

/** A day in Beijing time, `YYYY-MM-DD`. */
export const day = z.iso.date();
export const calendarDay = z.object({ day, kind: z.enum(calendarDayKinds), name: z.string() });

/** `revision` grows with every import; `importedBy` is shown to officers, null for what came with the platform. */
export const calendarYearView = z.object({
  year: z.number().int(),
  source: z.string(),
  /** Reckoned by the law's fixed days for a demonstration; no official notice is on file. */
  estimated: z.boolean(),
  revision: z.number().int(),
  importedAt: instant,
  importedBy: z.string().nullable(),
  holidays: z.number().int(),
  makeUpDays: z.number().int(),
});
export type CalendarYearView = z.infer<typeof calendarYearView>;

/** A year as a person types or pastes it, a line per day or range: `2027-02-05 至 2027-02-12 放假 春节`. */
const yearTable = z.object({ year, table: z.string().min(1).max(20_000) });
/** `revision` is the one that was previewed; 0: there was none on file. */
const changes = z.object({
  added: z.array(calendarDay),
  removed: z.array(calendarDay),
  /** Running notices whose last day moves; null: it cannot be told (paused, or a year is missing). */
  recounted: z.array(z.object({ noticeId: id, title: text, fromDay: day.nullable(), toDay: day.nullable() })),
});

export const listCalendarYears = endpoint({
  name: 'listCalendarYears',
  method: 'GET',
  path: '/api/calendar-years',
  summary: 'Years whose official calendar is on file; deadlines in working days are counted in these alone',
  access: 'public',
  response: z.object({ items: z.array(calendarYearView) }),
});
export const getCalendarYear = endpoint({
  name: 'getCalendarYear',
  method: 'GET',
  path: '/api/calendar-years/:year',
  summary: 'One year: the days off and the make-up working days',
  access: 'public',
  params: z.object({ year }),
  response: calendarYearView.extend({ days: z.array(calendarDay), table: z.string() }),
});
export const exportCalendarYear = sheetOf('exportCalendarYear', getCalendarYear, {
  path: '/api/calendar-years/:year/days.xlsx',
  summary: 'The days off and make-up days of a year as a workbook',
});
export const previewCalendarYear = endpoint({
  name: 'previewCalendarYear',
  method: 'POST',
  path: '/api/calendar-years/preview',
  summary: 'What a table says, what is wrong with it, and what its import would change',
  access: 'notices.manage',
  body: yearTable,
  response: changes.extend({
    year: z.number().int(),
    revision: z.number().int(),
    days: z.array(calendarDay),
    errors: z.array(
      z.object({ line: z.number().int().nullable(), code: z.enum(errorCodes), day: z.string().nullable() }),
    ),
  }),
});
export const importCalendarYear = endpoint({
  name: 'importCalendarYear',
  method: 'POST',
  path: '/api/calendar-years',
  summary: 'Put a year on file, or replace it; running notices are counted anew at once',
  access: 'notices.manage',
  status: 201,
  body: yearTable.extend({
    source: z.string().trim().min(2).max(200),
    revision: z.number().int().min(0),
  }),
  response: changes.extend({ year: calendarYearView }),
});
