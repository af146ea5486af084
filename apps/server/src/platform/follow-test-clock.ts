import { moveTestClock } from '@jiebang/contracts/test-clock';
import { settings } from '@jiebang/db/schema/platform';
import { eq, sql } from 'drizzle-orm';
import type { createTestClock } from './clock.ts';
import { AppError } from './errors.ts';
import { type Route, route } from './http/route.ts';
import type { Services } from './services.ts';

type TestClock = ReturnType<typeof createTestClock>;
const NAME = 'test_clock_ahead_ms';
const LOOK_MS = 100;

/**
 * Keeps the clock of one process of a test installation where the installation's clock is: so many milliseconds
 * ahead of the machine's, as a row that every process reads. It only moves forward, as time does.
 */
export async function followTestClock({ db }: Services, clock: TestClock): Promise<{ close(): void }> {
  const follow = async () => {
    const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, NAME));
    if (row) clock.set(new Date(Date.now() + Number(row.value)));
  };
  await follow();
  const timer = setInterval(() => void follow().catch(() => undefined), LOOK_MS);
  return { close: () => clearInterval(timer) };
}

/** The route that moves it. Answers when this process has moved; the others follow within `LOOK_MS`. */
export const testClockRoute: Route = route(moveTestClock, async ({ services: { db, clock } }, { body }) => {
  const to = new Date(body.to);
  if (to <= clock.now())
    throw new AppError('invalid_request', 'backwards', {
      errors: [{ path: 'to', code: 'backwards', message: 'The clock only moves forward.' }],
    });
  const ahead = to.getTime() - Date.now();
  await db
    .insert(settings)
    .values({ name: NAME, value: ahead })
    .onConflictDoUpdate({
      target: settings.name,
      set: {
        value: sql`greatest((${settings.value})::text::bigint, ${ahead})::text::jsonb`,
        updatedAt: sql`now()`,
      },
    });
  await followed(clock, to);
  return { now: clock.now().toISOString() };
});

async function followed(clock: Services['clock'], to: Date): Promise<void> {
  while (clock.now() < to) await new Promise((resolve) => setTimeout(resolve, LOOK_MS / 4));
  // The other processes look as often as this one does.
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS * 2));
}
