import { describe, expect, test } from 'vitest';
import { isExpired, isRunning } from './clock.ts';
import { freeIn } from './occupancy.ts';

const taken = [
  { fromDay: '2027-01-01', untilDay: '2027-01-10', amount: 4 },
  { fromDay: '2027-01-10', untilDay: '2027-01-20', amount: 5 },
];

describe('what is free in a period', () => {
  test.each([
    ['2027-01-01', '2027-01-09', 6],
    ['2027-01-05', '2027-01-15', 1],
    ['2027-01-10', '2027-01-10', 1],
    ['2027-01-11', '2027-02-01', 5],
    ['2027-01-21', '2027-02-01', 10],
  ])('%s to %s: %d', (fromDay, untilDay, free) => {
    expect(freeIn(10, taken, { fromDay, untilDay })).toBe(free);
  });

  test('without a limit nothing is counted, and what is over the limit is not less than nothing', () => {
    const period = { fromDay: '2027-01-10', untilDay: '2027-01-10' };
    expect(freeIn(null, taken, period)).toBeNull();
    expect(freeIn(3, taken, period)).toBe(0);
  });
});

test('a grant runs from its first day to the end of its last one', () => {
  const grant = { status: 'granted', fromDay: '2027-01-02', untilDay: '2027-01-03' };
  const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];
  expect(days.map((day) => isRunning(grant, day))).toEqual([false, true, true, false]);
  expect(days.map((day) => isExpired(grant, day))).toEqual([false, false, false, true]);
  expect(isRunning({ ...grant, status: 'returned' }, '2027-01-02')).toBe(false);
});
