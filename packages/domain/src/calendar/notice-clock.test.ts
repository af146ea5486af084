import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, beijingDay, type Day, endOfDay, startOfDay } from './day.ts';
import { type NoticePeriod, type Pause, readNoticeClock, tryNoticeClock } from './notice-clock.ts';
import { official } from './official-calendar.test-data.ts';
import { addPeriod, addWorkingDays, counts, periodUnits } from './working-days.ts';

const noon = (day: Day) => startOfDay(day) + 12 * 3_600_000;
const period = (pauses: readonly Pause[] = []): NoticePeriod => ({
  startDay: '2026-09-23',
  length: 5,
  unit: 'working_day',
  pauses,
});
const read = (pauses: readonly Pause[], now: number) => readNoticeClock(official, period(pauses), now);

describe('a notice of 5 working days from 2026-09-23', () => {
  test('runs to 24:00 of 2026-10-08 and not a moment longer', () => {
    const endsAt = Date.parse('2026-10-08T16:00:00Z');
    expect(read([], noon('2026-09-23'))).toEqual({
      paused: false,
      lastDay: '2026-10-08',
      endsAt,
      daysLeft: 5,
      over: false,
    });
    expect(read([], endsAt - 1)).toMatchObject({ daysLeft: 1, over: false });
    expect(read([], endsAt)).toMatchObject({ daysLeft: 0, over: true });
  });
  test('is paused from the day an objection is accepted, and the days left follow its answer', () => {
    // 24 and 28 September have been counted; the 29th is the day of acceptance.
    const accepted = noon('2026-09-29');
    expect(read([[accepted, null]], noon('2026-12-30'))).toEqual({
      paused: true,
      lastDay: null,
      endsAt: null,
      daysLeft: 3,
      over: false,
    });
    // Answered on Friday 16 October: Monday, Tuesday and Wednesday follow.
    const answered: Pause = [accepted, noon('2026-10-16')];
    expect(read([answered], noon('2026-10-16'))).toMatchObject({ lastDay: '2026-10-21', daysLeft: 3 });
    expect(read([answered], endOfDay('2026-10-21'))).toMatchObject({ over: true });
  });
  test('loses one day to an objection accepted and answered on the same day', () => {
    expect(read([[noon('2026-09-28'), noon('2026-09-28') + 1]], 0).lastDay).toBe('2026-10-09');
  });
  test('is not opened again by an objection that is accepted after every day was counted', () => {
    expect(read([[noon('2026-10-09'), null]], noon('2026-10-12'))).toMatchObject({
      paused: false,
      lastDay: '2026-10-08',
      over: true,
    });
  });
  test('says which year is missing when the count runs on into it', () => {
    const late: Pause = [noon('2026-09-28'), noon('2026-12-31')];
    expect(tryNoticeClock(official, period([late]), noon('2026-12-31'))).toEqual({ missingYear: 2027 });
    // A pause may lie in a year without a calendar: its days are not counted.
    expect(read([[noon('2026-09-28'), null]], noon('2027-03-01')).paused).toBe(true);
  });
});

const starts = fc.integer({ min: 0, max: 7_600 }).map((n) => addDays('2004-01-01', n));
const lengths = fc.integer({ min: 1, max: 30 });
const units = fc.constantFrom(...periodUnits);

test('without a pause it ends where the period ends', () => {
  fc.assert(
    fc.property(starts, lengths, units, (startDay, length, unit) => {
      const clock = readNoticeClock(official, { startDay, length, unit, pauses: [] }, noon(startDay));
      const last = addPeriod(official, startDay, { length, unit });
      expect(clock).toEqual({
        paused: false,
        lastDay: last,
        endsAt: endOfDay(last),
        daysLeft: length,
        over: false,
      });
      if (unit === 'working_day') expect(last).toBe(addWorkingDays(official, startDay, length));
    }),
  );
});

/** Pauses as hours after the start, of some hours each; they may overlap and touch. */
const pausesFrom = (startDay: Day, hours: readonly (readonly [number, number])[]): Pause[] =>
  hours.map(([from, long]) => {
    const at = noon(startDay) + from * 3_600_000;
    return [at, at + long * 3_600_000];
  });
const hours = fc.array(fc.tuple(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 500 })), {
  maxLength: 6,
});

test('pauses never shorten nor lengthen the number of counted days, and never bring the end forward', () => {
  fc.assert(
    fc.property(starts, lengths, units, hours, (startDay, length, unit, spans) => {
      const pauses = pausesFrom(startDay, spans);
      const { lastDay, over } = readNoticeClock(official, { startDay, length, unit, pauses }, noon(startDay));
      const paused = (day: Day) =>
        pauses.some(([from, to]) => beijingDay(from) <= day && day <= beijingDay(to as number));
      let counted = 0;
      for (let day = addDays(startDay, 1); day <= (lastDay as Day); day = addDays(day, 1))
        if (!paused(day) && counts(official, unit, day)) counted += 1;
      expect(counted).toBe(length);
      expect(paused(lastDay as Day)).toBe(false);
      expect((lastDay as Day) >= addPeriod(official, startDay, { length, unit })).toBe(true);
      expect(over).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('days left only ever fall, by one a day at most, and reach 0 exactly at the end', () => {
  fc.assert(
    fc.property(starts, lengths, hours, (startDay, length, spans) => {
      const given = { startDay, length, unit: 'working_day' as const, pauses: pausesFrom(startDay, spans) };
      const { lastDay } = readNoticeClock(official, given, noon(startDay));
      let before = length;
      for (let day = startDay; day <= addDays(lastDay as Day, 1); day = addDays(day, 1)) {
        const { daysLeft, over } = readNoticeClock(official, given, noon(day));
        expect([before, before - 1]).toContain(daysLeft);
        expect(daysLeft === 0).toBe(over);
        expect(over).toBe(day > (lastDay as Day));
        before = daysLeft;
      }
    }),
    { numRuns: 200 },
  );
});

test('an open pause hides the end until it is closed, and keeps the days that were left', () => {
  fc.assert(
    fc.property(starts, lengths, fc.integer({ min: 0, max: 400 }), (startDay, length, wait) => {
      const whole = readNoticeClock(official, { startDay, length, unit: 'working_day', pauses: [] }, 0);
      const from = noon(addDays(startDay, 1));
      const open = readNoticeClock(
        official,
        { startDay, length, unit: 'working_day', pauses: [[from, null]] },
        from + wait * 86_400_000,
      );
      expect(open).toEqual({ paused: true, lastDay: null, endsAt: null, daysLeft: length, over: false });
      expect(whole.paused).toBe(false);
    }),
  );
});
