import { beijingDay, startOfDay } from '@jiebang/domain/calendar/day';
import { system } from '../../platform/actor.ts';
import type { createTestClock } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { runDue } from '../../schedule.ts';
import { type SeedPerson, signInSeed, waitFor } from '../seed-client.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * The installation while its past is being made: a server that listens, and a clock that stands in the past and only
 * moves forward. Days are counted from today; `day(-40, 10)` is ten o'clock, Beijing time, forty days ago.
 */
export type City = {
  base: string;
  as(demoKey: string): Promise<SeedPerson>;
  day(days: number, hour?: number): string;
  /** A calendar day in Beijing, `2027-06-30`. */
  date(days: number): string;
  /** Lets it become that day: what is due by then happens, and what was to be sent is on its way. */
  become(days: number, hour?: number): Promise<void>;
  now(): number;
  made: Record<string, string>;
};

export function openCity(
  services: Services,
  clock: ReturnType<typeof createTestClock>,
  options: { base: string; today: number },
): City {
  const midnight = startOfDay(beijingDay(options.today));
  const instant = (days: number, hour = 10) => midnight + days * DAY_MS + hour * HOUR_MS;
  const ctx = { actor: system('sweep'), requestId: 'seed', log: services.log, services };
  return {
    base: options.base,
    as: (key) => signInSeed(options.base, key),
    day: (days, hour) => new Date(instant(days, hour)).toISOString(),
    date: (days) => beijingDay(instant(days)),
    now: () => clock.now().getTime(),
    async become(days, hour) {
      // A letter that is on its way when the clock jumps would look forgotten.
      await waitFor(
        'an empty outbox',
        async () => (await services.pool.query('select 1 from outbox limit 1')).rowCount,
        (waiting) => waiting === 0,
      );
      clock.set(new Date(Math.max(instant(days, hour), clock.now().getTime())));
      await runDue(ctx);
    },
    made: {},
  };
}
