import { expect, test } from 'vitest';
import { listCalendarGaps, listYearsToRemind } from './calendar-gaps.ts';

const official = [{ year: 2026, estimated: false }];
const withEstimate = [...official, { year: 2027, estimated: true }];

test('the next year is missed from October on, and those who keep the calendar are told from 20 November on', () => {
  const missing = [{ year: 2027, why: 'missing' }];
  expect(listCalendarGaps('2026-09-30', official)).toEqual([]);
  expect(listCalendarGaps('2026-10-01', official)).toEqual(missing);
  expect(listYearsToRemind('2026-11-19', official)).toEqual([]);
  expect(listYearsToRemind('2026-11-20', official)).toEqual([2027]);
  expect(listCalendarGaps('2027-01-01', official)).toEqual(missing);
  expect(listYearsToRemind('2027-01-01', official)).toEqual([2027]);
});

test('an estimate is no official year, but nothing that stops', () => {
  expect(listCalendarGaps('2026-11-20', withEstimate)).toEqual([{ year: 2027, why: 'estimated' }]);
  expect(listYearsToRemind('2027-02-01', withEstimate)).toEqual([]);
  expect(listYearsToRemind('2027-12-01', withEstimate)).toEqual([2028]);
});
