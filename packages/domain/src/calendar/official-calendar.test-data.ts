import { buildCalendar, parseCalendarTable } from './calendar-table.ts';
import { officialYears } from './official-years.ts';

/** The calendar that ships, 2004 to 2026. */
export const official = buildCalendar(
  Object.keys(officialYears).map(Number),
  Object.entries(officialYears).flatMap(([year, table]) => parseCalendarTable(Number(year), table).days),
);
