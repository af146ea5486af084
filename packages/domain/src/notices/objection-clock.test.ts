import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, beijingDay, endOfDay, startOfDay } from '../calendar/day.ts';
import { official } from '../calendar/official-calendar.test-data.ts';
import { CalendarMissing, isWorkingDay } from '../calendar/working-days.ts';
import { objectionClock } from './objection-clock.ts';

const days = { takeDays: 3, ruleDays: 10, answerDays: 3 };
const at = (day: string) => startOfDay(day) + 10 * 3_600_000;
const filed = { status: 'filed' as const, filedAt: at('2026-09-23'), acceptedAt: null, ruledAt: null };

test('a step is due after so many working days, the holidays of the autumn left out', () => {
  // 24, 28 and 29 September; the 25th to 27th are the mid-autumn holiday.
  const clock = objectionClock(official, filed, days, at('2026-09-23'));
  expect(clock).toMatchObject({ step: 'decide', lastDay: '2026-09-29', overdue: false });
});

test('each step is counted from the one before it, and the last leaves nothing owed', () => {
  const accepted = { ...filed, status: 'accepted' as const, acceptedAt: at('2026-10-12') };
  expect(objectionClock(official, accepted, days, at('2026-10-12'))).toMatchObject({
    step: 'rule',
    lastDay: '2026-10-26',
  });
  const ruled = { ...accepted, status: 'dismissed' as const, ruledAt: at('2026-10-20') };
  expect(objectionClock(official, ruled, days, at('2026-10-20'))).toMatchObject({
    step: 'answer',
    lastDay: '2026-10-23',
  });
  for (const status of ['refused', 'answered'] as const)
    expect(objectionClock(official, { ...ruled, status }, days, at('2026-10-20'))).toBeNull();
});

test('it is overdue from 24:00 of its last day on, not a moment earlier', () => {
  const end = endOfDay('2026-09-29');
  expect(objectionClock(official, filed, days, end - 1)?.overdue).toBe(false);
  expect(objectionClock(official, filed, days, end)).toMatchObject({ overdue: true, daysLeft: 0 });
});

test('a year without a calendar is said, never counted from Monday to Friday', () => {
  const late = { ...filed, filedAt: at('2026-12-30') };
  expect(() => objectionClock(official, late, days, at('2026-12-30'))).toThrow(CalendarMissing);
});

test('counted day by day there are exactly as many working days in it', () => {
  const starts = fc.integer({ min: 0, max: 7_600 }).map((n) => addDays('2004-01-01', n));
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 20 }), (start, takeDays) => {
      const given = { ...filed, filedAt: at(start) };
      const clock = objectionClock(official, given, { ...days, takeDays }, at(start));
      let counted = 0;
      for (let day = addDays(start, 1); clock && day <= clock.lastDay; day = addDays(day, 1))
        if (isWorkingDay(official, day)) counted += 1;
      expect(counted).toBe(takeDays);
      expect(beijingDay((clock?.endsAt ?? 0) - 1)).toBe(clock?.lastDay);
    }),
  );
});
