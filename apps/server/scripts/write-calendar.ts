import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CalendarDay, writeCalendarTable } from '@jiebang/domain/calendar/calendar-table';
import { FIRST_CALENDAR_YEAR } from '@jiebang/domain/calendar/calendar-years';
import { addDays } from '@jiebang/domain/calendar/day';
import chineseDays from 'chinese-days';

// Writes packages/domain/src/calendar/official-years.ts once, from the package `chinese-days` (development only). With
// `--sql` it prints the statements of the migration that puts them on file. A later year is not added here: an
// administrator imports the official notice on the page. The package counts Monday to Friday for years it does not
// know, so that the last year is given below and held against it by hand.
const LAST_YEAR = 2026;
const TARGET = fileURLToPath(
  new URL('../../../packages/domain/src/calendar/official-years.ts', import.meta.url),
);

const years = Array.from({ length: LAST_YEAR - FIRST_CALENDAR_YEAR + 1 }, (_, i) => FIRST_CALENDAR_YEAR + i);

/** Days that the notice of a year names; the package answers `English,中文,days` for them and the weekday for others. */
function namedDays(year: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = `${year}-01-01`; day < `${year + 1}`; day = addDays(day, 1)) {
    const { name, work } = chineseDays.getDayDetail(day);
    const [, chinese] = name.split(',');
    if (chinese) days.push({ day, kind: work ? 'make_up' : 'holiday', name: chinese });
  }
  return days;
}

function dataFile(): string {
  const tables = years.map((year) => `  ${year}: \`${writeCalendarTable(namedDays(year))}\`,`);
  return [
    '/**',
    ' * 国务院办公厅历年节假日安排, as tables that `parseCalendarTable` reads. Written by apps/server/scripts/write-calendar.ts,',
    ' * put on file by a migration. What counts is what is on file, not this.',
    ' */',
    'export const officialYears: Record<number, string> = {',
    ...tables,
    '};',
    '',
  ].join('\n');
}

function statements(): string {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const source = '国务院办公厅关于部分节假日安排的通知（随平台提供）';
  const yearRows = years.map((year) => `(${year}, ${quote(source)})`);
  const dayRows = years.flatMap((year) =>
    namedDays(year).map(({ day, kind, name }) => `(${quote(day)}, ${quote(kind)}, ${quote(name)})`),
  );
  return [
    '-- The calendars that ship: apps/server/scripts/write-calendar.ts --sql. Later years are imported on the page.',
    `INSERT INTO calendar_years (year, source) VALUES\n${yearRows.join(',\n')};--> statement-breakpoint`,
    `INSERT INTO calendar_days (day, kind, name) VALUES\n${dayRows.join(',\n')};`,
    '',
  ].join('\n');
}

if (process.argv.includes('--sql')) process.stdout.write(statements());
else writeFileSync(TARGET, dataFile());
