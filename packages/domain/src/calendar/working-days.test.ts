import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, beijingDay, endOfDay, isDay, isWeekend, startOfDay } from './day.ts';
import { official } from './official-calendar.test-data.ts';
import {
  addPeriod,
  addWorkingDays,
  CalendarMissing,
  isWorkingDay,
  workingDaysBetween,
  workingDaysLeft,
} from './working-days.ts';

describe('a day', () => {
  test('is one of Beijing, whatever the zone of the machine', () => {
    expect(beijingDay(Date.parse('2026-09-23T15:59:59.999Z'))).toBe('2026-09-23');
    expect(beijingDay(Date.parse('2026-09-23T16:00:00Z'))).toBe('2026-09-24');
    expect(new Date(startOfDay('2026-09-23')).toISOString()).toBe('2026-09-22T16:00:00.000Z');
  });
  test('ends at 24:00, which is 00:00 of the next', () => {
    expect(endOfDay('2026-02-28')).toBe(startOfDay('2026-03-01'));
    expect(beijingDay(endOfDay('2026-12-31'))).toBe('2027-01-01');
    expect(beijingDay(endOfDay('2026-12-31') - 1)).toBe('2026-12-31');
  });
  test('that does not exist is none', () => {
    expect(['2024-02-30', '2023-02-29', '2024-13-01', '2024-1-1', ''].filter(isDay)).toEqual([]);
    expect(isDay('2024-02-29')).toBe(true);
  });
});

describe('working days', () => {
  test.each([
    ['2026-02-11', 5, '2026-02-25'],
    ['2026-02-11', 7, '2026-02-27'],
    ['2025-09-26', 5, '2025-10-10'],
    ['2026-04-29', 5, '2026-05-09'],
    ['2026-09-23', 5, '2026-10-08'],
    ['2026-09-23', 10, '2026-10-14'],
  ])('%s and %i more end on %s', (start, n, last) => {
    expect(addWorkingDays(official, start, n)).toBe(last);
  });
  test('from 2023-04-27 to 2023-05-06 are 5, the make-up Saturday among them', () => {
    expect(workingDaysBetween(official, '2023-04-27', '2023-05-06')).toBe(5);
    expect(isWorkingDay(official, '2023-05-06')).toBe(true);
  });
  test('left count the present one until its 24:00', () => {
    const last = '2026-10-08';
    expect(workingDaysLeft(official, last, endOfDay('2026-09-23'))).toBe(5);
    expect(workingDaysLeft(official, last, endOfDay(last) - 1)).toBe(1);
    expect(workingDaysLeft(official, last, endOfDay(last))).toBe(0);
  });
  test('of a year that is not on file are an error with its year, never Monday to Friday', () => {
    expect(() => isWorkingDay(official, '2027-01-04')).toThrow(new CalendarMissing(2027));
    expect(() => addWorkingDays(official, '2026-12-28', 5)).toThrow('no official calendar for 2027');
    expect(addWorkingDays(official, '2026-12-28', 3)).toBe('2026-12-31');
    expect(addPeriod(official, '2026-12-28', { length: 10, unit: 'calendar_day' })).toBe('2027-01-07');
  });
  test('are whole numbers', () => {
    for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => addWorkingDays(official, '2026-01-01', n)).toThrow(RangeError);
  });
});

const day = fc.integer({ min: 0, max: 8_400 }).map((n) => addDays('2003-12-31', n));

/** Day by day, without any of the functions under test. */
function naiveLast(start: string, n: number): string | null {
  let counted = 0;
  for (let at = Date.parse(start) + 86_400_000; ; at += 86_400_000) {
    if (counted === n) return new Date(at - 86_400_000).toISOString().slice(0, 10);
    const iso = new Date(at).toISOString().slice(0, 10);
    const year = official.get(Number(iso.slice(0, 4)));
    if (!year) return null;
    const off = year.holidays.has(iso) || (isWeekend(iso) && !year.makeUpDays.has(iso));
    if (!off) counted += 1;
  }
}

test('the last day is the one that a count day by day finds, for any start from 2004 to 2026', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 90 }), (start, n) => {
      const expected = naiveLast(start, n);
      if (expected === null) expect(() => addWorkingDays(official, start, n)).toThrow(CalendarMissing);
      else {
        const last = addWorkingDays(official, start, n);
        expect(last).toBe(expected);
        expect(workingDaysBetween(official, addDays(start, 1), last)).toBe(n);
        if (n > 0) expect(isWorkingDay(official, last)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
