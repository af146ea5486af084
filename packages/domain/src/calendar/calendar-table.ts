import { addDays, type Day, isDay, isWeekend, yearOf } from './day.ts';
import type { CalendarYear, WorkCalendar } from './working-days.ts';

/** A day that the official notice of its year names; all others follow the week. */
export type CalendarDay = { day: Day; kind: CalendarDayKind; name: string };
export const calendarDayKindLabels = {
  holiday: { zh: '放假', en: 'Day off' },
  make_up: { zh: '上班', en: 'Make-up working day' },
} as const;
export type CalendarDayKind = keyof typeof calendarDayKindLabels;
export const calendarDayKinds = Object.keys(calendarDayKindLabels) as [CalendarDayKind, ...CalendarDayKind[]];

export const calendarTableErrorLabels = {
  unreadable: {
    zh: '无法识别，请按“日期（或起止日期） 放假/上班 名称”填写',
    en: 'Not readable: write date (or first and last date), 放假 or 上班, name',
  },
  no_such_day: { zh: '没有这一天', en: 'There is no such day' },
  other_year: {
    zh: '不属于本年度，请在该日期所在年度的日历中填写',
    en: 'Of another year: it belongs in the calendar of that year',
  },
  range_reversed: { zh: '起止日期颠倒', en: 'The range ends before it begins' },
  named_twice: { zh: '同一天出现两次', en: 'This day is named twice' },
  make_up_on_weekday: {
    zh: '补班日应为星期六或星期日',
    en: 'A make-up working day is a Saturday or Sunday',
  },
  statutory_day_missing: {
    zh: '缺少法定节假日（元旦、劳动节、国庆节各日）',
    en: 'A statutory holiday is missing (New Year, Labour Day, National Day)',
  },
} as const;
export type CalendarTableErrorCode = keyof typeof calendarTableErrorLabels;
/** `line` from 1; null where the table as a whole is meant. */
export type CalendarTableError = { line: number | null; code: CalendarTableErrorCode; day: Day | null };

const KINDS: Record<string, CalendarDayKind> = {
  放假: 'holiday',
  休: 'holiday',
  holiday: 'holiday',
  上班: 'make_up',
  补班: 'make_up',
  班: 'make_up',
  make_up: 'make_up',
};
/** Off in every year since 2000, whatever else is arranged: a table without them is not the whole notice. */
const STATUTORY = ['01-01', '05-01', '10-01', '10-02', '10-03'];
const DATE = String.raw`(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})日?`;
const LINE = new RegExp(
  String.raw`^${DATE}(?:\s*(?:至|到|~|—|–|\.\.)\s*${DATE})?[\s,、;]+(\S+?)(?:[\s,、;]+(.*))?$`,
);

/**
 * Reads the table of one year as a person types or pastes it, a line per day or range:
 * `2027-02-05 至 2027-02-12 放假 春节`, `2月20日 上班 春节`. Full-width characters are read as their plain forms.
 * Every fault is told, not only the first; with faults the days are those that could be read.
 */
export function parseCalendarTable(
  year: number,
  table: string,
): { days: CalendarDay[]; errors: CalendarTableError[] } {
  const days = new Map<Day, CalendarDay>();
  const errors: CalendarTableError[] = [];
  for (const [at, text] of table.normalize('NFKC').split('\n').entries()) {
    const line = text.trim();
    if (line === '') continue;
    const read = readLine(year, line);
    if (typeof read === 'string') errors.push({ line: at + 1, code: read, day: null });
    else
      for (const one of read) {
        const code = faultOf(one, days);
        if (code) errors.push({ line: at + 1, code, day: one.day });
        else days.set(one.day, one);
      }
  }
  for (const monthDay of STATUTORY)
    if (days.get(`${year}-${monthDay}`)?.kind !== 'holiday')
      errors.push({ line: null, code: 'statutory_day_missing', day: `${year}-${monthDay}` });
  return { days: [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)), errors };
}

function readLine(year: number, line: string): CalendarDay[] | CalendarTableErrorCode {
  const [, y1, m1, d1, y2, m2, d2, word = '', name = ''] = LINE.exec(line) ?? [];
  const kind = KINDS[word.toLowerCase()];
  if (m1 === undefined || d1 === undefined || kind === undefined) return 'unreadable';
  const first = dayFrom(y1 ?? year, m1, d1);
  const last = m2 === undefined || d2 === undefined ? first : dayFrom(y2 ?? y1 ?? year, m2, d2);
  if (!isDay(first) || !isDay(last)) return 'no_such_day';
  if (last < first) return 'range_reversed';
  if (yearOf(first) !== year || yearOf(last) !== year) return 'other_year';
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push({ day, kind, name: name.trim() });
  return days;
}

const dayFrom = (year: string | number, month: string, day: string): Day =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function faultOf(
  { day, kind }: CalendarDay,
  seen: ReadonlyMap<Day, CalendarDay>,
): CalendarTableErrorCode | null {
  if (seen.has(day)) return 'named_twice';
  return kind === 'make_up' && !isWeekend(day) ? 'make_up_on_weekday' : null;
}

/** Writes days as the table that `parseCalendarTable` reads; neighbouring days of one name become a range. */
export function writeCalendarTable(days: readonly CalendarDay[]): string {
  const runs: { first: Day; last: Day; kind: CalendarDayKind; name: string }[] = [];
  for (const { day, kind, name } of days) {
    const run = runs.at(-1);
    if (run && run.kind === kind && run.name === name && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ first: day, last: day, kind, name });
  }
  return runs
    .map(({ first, last, kind, name }) =>
      [first, ...(last === first ? [] : ['至', last]), calendarDayKindLabels[kind].zh, name].join(' ').trim(),
    )
    .join('\n');
}

/** The calendar that rules count with, from the years on file and the days they name. */
export function buildCalendar(years: readonly number[], days: readonly CalendarDay[]): WorkCalendar {
  const calendar = new Map<number, CalendarYear & { holidays: Set<Day>; makeUpDays: Set<Day> }>(
    years.map((year) => [year, { holidays: new Set(), makeUpDays: new Set() }]),
  );
  for (const { day, kind } of days) {
    const year = calendar.get(yearOf(day));
    (kind === 'holiday' ? year?.holidays : year?.makeUpDays)?.add(day);
  }
  return calendar;
}
