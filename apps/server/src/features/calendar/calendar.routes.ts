import * as contract from '@jiebang/contracts/calendar';
import { type Route, route } from '../../platform/http/route.ts';
import { withSheets } from '../files/public.ts';
import { calendarSheets } from './calendar.sheets.ts';
import type { CalendarWatcher } from './calendar-change.ts';
import { importCalendarYear } from './import-calendar-year.ts';
import { previewCalendarYear } from './preview-calendar-year.ts';
import { getCalendarYear, listCalendarYears } from './read-calendar-years.ts';

/** `watcher`: who counts with the calendar and must tell people what moved. */
export const calendarRoutes = (watcher: CalendarWatcher): Route[] =>
  withSheets(
    [
      route(contract.listCalendarYears, (ctx) => listCalendarYears(ctx)),
      route(contract.getCalendarYear, (ctx, { params }) => getCalendarYear(ctx, params.year)),
      route(contract.previewCalendarYear, (ctx, { body }) => previewCalendarYear(ctx, body, watcher)),
      route(contract.importCalendarYear, (ctx, { body }) => importCalendarYear(ctx, body, watcher)),
    ],
    calendarSheets,
  );
