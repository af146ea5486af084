import { type Day, yearOf } from './day.ts';

/** `estimated`: made of the law's fixed days for a demonstration, no official notice. */
type YearOnFile = { year: number; estimated: boolean };
type CalendarGap = { year: number; why: 'missing' | 'estimated' };

/** Periods that begin now may end in the next year from here on. */
const LOOK_AHEAD_FROM = '10-01';
/** The notice of the next year is usually out by now. */
const REMIND_FROM = '11-20';

/** Years without an official notice that are counted in now, or soon will be. */
export function listCalendarGaps(today: Day, onFile: readonly YearOnFile[]): CalendarGap[] {
  return gapsOf(today, onFile, LOOK_AHEAD_FROM);
}

/** Years not on file at all that somebody must be told of by now. */
export const listYearsToRemind = (today: Day, onFile: readonly YearOnFile[]): number[] =>
  gapsOf(today, onFile, REMIND_FROM)
    .filter(({ why }) => why === 'missing')
    .map(({ year }) => year);

function gapsOf(today: Day, onFile: readonly YearOnFile[], nextFrom: string): CalendarGap[] {
  const present = yearOf(today);
  const wanted = today.slice(5) >= nextFrom ? [present, present + 1] : [present];
  return wanted.flatMap((year): CalendarGap[] => {
    const row = onFile.find((one) => one.year === year);
    if (!row) return [{ year, why: 'missing' }];
    return row.estimated ? [{ year, why: 'estimated' }] : [];
  });
}
