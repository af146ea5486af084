import { describe, expect, test } from 'vitest';
import { parseCalendarTable, writeCalendarTable } from './calendar-table.ts';
import { isWeekend } from './day.ts';
import { estimateYear } from './estimate-year.ts';
import { lunarFestivals } from './lunar-festivals.ts';
import { official } from './official-calendar.test-data.ts';
import { workingDaysBetween } from './working-days.ts';

const dayOf = (year: number, name: string) => estimateYear(year).find((one) => one.name === name)?.day;
const years = Object.keys(lunarFestivals)
  .map(Number)
  .filter((year) => year > 2026);

describe('a year estimated by the law alone', () => {
  test('finds the festivals of every year on file where the State Council had them', () => {
    for (const [year, { holidays }] of official) {
      // 清明, 端午 and 中秋 are days off since 2008.
      const names = ['春节', ...(year < 2008 ? [] : ['清明', '端午', '中秋'])];
      for (const name of names) {
        const found = estimateYear(year).filter((one) => one.name === name);
        // 除夕 was no day off in every year.
        const day = name === '春节' ? found[1]?.day : found[0]?.day;
        expect({ year, name, off: holidays.has(day as string) || isWeekend(day as string) }).toEqual({
          year,
          name,
          off: true,
        });
      }
    }
  });
  test('has as many working days as the years arranged under the same law', () => {
    for (const year of [2025, 2026]) {
      const { days } = parseCalendarTable(year, writeCalendarTable(estimateYear(year)));
      const estimated = new Map([
        [year, { holidays: new Set(days.map(({ day }) => day)), makeUpDays: new Set<string>() }],
      ]);
      const count = (calendar: typeof official) =>
        workingDaysBetween(calendar, `${year}-01-01`, `${year}-12-31`);
      expect([year, count(estimated)]).toEqual([year, count(official)]);
    }
  });
  // Hong Kong Observatory, Gregorian–lunar conversion tables.
  test('has the published lunar dates of the years to come', () => {
    expect([2027, 2028, 2029, 2030, 2031, 2032].map((year) => dayOf(year, '春节'))).toEqual([
      '2027-02-05',
      '2028-01-25',
      '2029-02-12',
      '2030-02-02',
      '2031-01-22',
      '2032-02-10',
    ]);
    expect([2027, 2028, 2029, 2030].map((year) => dayOf(year, '中秋'))).toEqual([
      '2027-09-15',
      '2028-10-03',
      '2029-09-22',
      '2030-09-12',
    ]);
    expect([2027, 2028, 2029, 2030].map((year) => dayOf(year, '端午'))).toEqual([
      '2027-06-09',
      '2028-05-28',
      '2029-06-16',
      '2030-06-05',
    ]);
  });
  test('is a table that an import would take, thirteen days off on working days, to 2050', () => {
    expect(years.at(-1)).toBe(2050);
    for (const year of years) {
      const days = estimateYear(year);
      expect({ year, ...parseCalendarTable(year, writeCalendarTable(days)) }).toEqual({
        year,
        days,
        errors: [],
      });
      expect([year, days.filter(({ day }) => !isWeekend(day)).length]).toEqual([year, 13]);
    }
  });
});
