import { getCalendarYear, listCalendarYears } from '@jiebang/contracts/calendar';
import { buildCalendar, type CalendarDay } from '@jiebang/domain/calendar/calendar-table';
import { yearOf } from '@jiebang/domain/calendar/day';
import type { WorkCalendar } from '@jiebang/domain/calendar/working-days';
import { useQueries, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/use-api.ts';

export type ReadCalendar = {
  calendar: WorkCalendar;
  named: ReadonlyMap<string, CalendarDay>;
  /** Years reckoned for a demonstration, without an official notice. */
  estimated: ReadonlySet<number>;
};

/** The official calendar of the years from a day to two years on, as far as it is on file; null while it loads. */
export function useCalendar(fromDay: string): ReadCalendar | null {
  const first = yearOf(fromDay);
  const known = useQuery(apiQuery(listCalendarYears, {}));
  // Asked only for years that are on file: what is missing is an answer here, not a failure.
  const years = (known.data?.items ?? [])
    .map(({ year }) => year)
    .filter((year) => year >= first && year <= first + 2);
  const reads = useQueries({ queries: years.map((year) => apiQuery(getCalendarYear, { params: { year } })) });
  if (!known.data || reads.some(({ data }) => !data)) return null;
  const days = reads.flatMap(({ data }) => data?.days ?? []);
  return {
    calendar: buildCalendar(years, days),
    named: new Map(days.map((one) => [one.day, one])),
    estimated: new Set(known.data.items.filter(({ estimated }) => estimated).map(({ year }) => year)),
  };
}
