import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, endOfDay, startOfDay } from './day.ts';
import { readNoticeClock } from './notice-clock.ts';
import { official } from './official-calendar.test-data.ts';
import { listPeriodDays } from './period-days.ts';

const five = { startDay: '2026-09-23', length: 5, unit: 'working_day', pauses: [] } as const;
const shown = (days: { day: string; mark: string; place: number | null }[]) =>
  days.map(({ day, mark, place }) => `${day.slice(5)} ${place ?? mark}`);

test('five working days around a holiday, each with its place', () => {
  expect(shown(listPeriodDays(official, { ...five, until: '2026-09-23' }).days)).toEqual([
    '09-23 start',
    '09-24 1',
    ...['09-25 off', '09-26 off', '09-27 off', '09-28 2', '09-29 3', '09-30 4'],
    ...['10-01 off', '10-02 off', '10-03 off', '10-04 off', '10-05 off', '10-06 off', '10-07 off', '10-08 5'],
  ]);
});
test('an open pause is listed until today, and nothing after it', () => {
  const pauses = [{ fromDay: '2026-09-24', toDay: null }];
  expect(shown(listPeriodDays(official, { ...five, pauses, until: '2026-09-25' }).days)).toEqual([
    '09-23 start',
    '09-24 paused',
    '09-25 paused',
  ]);
});
test('a period that was broken off ends on that day; a missing year is told', () => {
  const broken = listPeriodDays(official, { ...five, until: '2026-09-24', brokenOff: true });
  expect(broken.days.at(-1)?.day).toBe('2026-09-24');
  const late = listPeriodDays(official, { ...five, startDay: '2026-12-29', until: '2026-12-29' });
  expect(late).toMatchObject({ missingYear: 2027, days: [{}, { day: '2026-12-30' }, { day: '2026-12-31' }] });
});
test('its last day is the one of the clock, whatever the pauses', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 250 }), fc.array(span, { maxLength: 3 }), (offset, spans) => {
      const startDay = addDays('2026-01-01', offset);
      const pauses = spans.map(([from, length]) => ({
        fromDay: addDays(startDay, from),
        toDay: addDays(startDay, from + length),
      }));
      const period = { ...five, startDay };
      const { days } = listPeriodDays(official, { ...period, pauses, until: startDay });
      const instants = pauses.map(
        ({ fromDay, toDay }) => [startOfDay(fromDay), endOfDay(toDay) - 1] as [number, number],
      );
      const clock = readNoticeClock(official, { ...period, pauses: instants }, startOfDay(startDay));
      expect(days.at(-1)).toMatchObject({ day: clock.lastDay, place: 5 });
    }),
  );
});
