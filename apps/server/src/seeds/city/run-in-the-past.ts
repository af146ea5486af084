import { jobs } from '../../jobs.ts';
import { createTestClock } from '../../platform/clock.ts';
import { createServices } from '../../platform/create-services.ts';
import type { Env } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { startApi } from '../../start-api.ts';
import { startWorker } from '../../start-worker.ts';
import { type City, openCity } from './city.ts';

/**
 * Runs a story on an installation whose clock stands in the past: API and worker of this process, on the database that
 * is given, before any other process works on it. The story goes through the API as its people would; only time is
 * made to pass.
 */
export async function runInThePast(
  env: Env,
  given: { databaseUrl: string; today: Date; daysAgo: number },
  story: (city: City) => Promise<void>,
): Promise<void> {
  const clock = createTestClock(new Date(given.today.getTime() - given.daysAgo * 86_400_000));
  const log = createLogger('seed', 'warn');
  const { services, close } = await createServices({
    // The story is told faster than any person acts.
    env: { ...env, JIEBANG_RATE_LIMIT: 0 },
    databaseUrl: given.databaseUrl,
    log,
    clock,
    jobs,
    application: 'jiebang-seed-city',
    connections: 8,
  });
  const worker = startWorker(services, { databaseUrl: given.databaseUrl, name: 'seed-city' });
  const api = await startApi(services, { host: '127.0.0.1', port: 0, webRoot: null });
  try {
    const city = openCity(services, clock, { base: api.address, today: given.today.getTime() });
    await story(city);
    // What the last day brought is done before the present begins.
    await city.become(0, 0);
  } finally {
    await worker.close();
    await api.close();
    await close();
  }
}
