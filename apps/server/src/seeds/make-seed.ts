import { estimateCalendarYears } from '../features/calendar/public.ts';
import { jobs } from '../jobs.ts';
import { system } from '../platform/actor.ts';
import { systemClock } from '../platform/clock.ts';
import { createServices } from '../platform/create-services.ts';
import { createLogger } from '../platform/logger.ts';
import { migrateDatabase } from '../platform/migrate.ts';
import type { Services } from '../platform/services.ts';
import type { Seed, SeedPlace } from './registry.ts';
import { isSeeded, markSeeded, seedAccounts } from './seed.ts';

async function withServices<T>(
  { env, databaseUrl }: SeedPlace,
  use: (services: Services) => Promise<T>,
): Promise<T> {
  const log = createLogger('seed', 'warn');
  const { services, close } = await createServices({
    env,
    databaseUrl,
    log,
    clock: systemClock,
    jobs,
    application: 'jiebang-seed',
    connections: 2,
  });
  try {
    return await use(services);
  } finally {
    await close();
  }
}

/** Schema, accounts and calendar of a demonstration, where they are not there yet. */
export async function prepareDemo(place: SeedPlace): Promise<void> {
  await migrateDatabase(place.databaseUrl);
  await withServices(place, async (services) => {
    await seedAccounts(services);
    await estimateCalendarYears({ actor: system('seed'), requestId: 'seed', log: services.log, services });
  });
}

/** Makes a seed, on a database that is prepared for it. False: it had been made, and is made once. */
export async function makeSeed(seed: Seed, place: SeedPlace): Promise<boolean> {
  if (seed.once && (await withServices(place, (services) => isSeeded(services, seed.name)))) return false;
  await seed.make(place);
  if (seed.once) await withServices(place, (services) => markSeeded(services, seed.name));
  return true;
}
