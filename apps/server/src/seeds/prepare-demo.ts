import { jobs } from '../jobs.ts';
import { systemClock } from '../platform/clock.ts';
import { createServices } from '../platform/create-services.ts';
import type { Env } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import { migrateDatabase } from '../platform/migrate.ts';
import type { Services } from '../platform/services.ts';
import { seedDemo } from './demo.ts';
import { isSeeded, markSeeded, seedAccounts } from './seed.ts';

async function withServices<T>(
  env: Env,
  databaseUrl: string,
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

/** Before the first start: schema and demonstration accounts. Answers whether the programme is there already. */
export async function prepareDemo(env: Env, databaseUrl: string): Promise<boolean> {
  await migrateDatabase(databaseUrl);
  return await withServices(env, databaseUrl, async (services) => {
    await seedAccounts(services);
    return await isSeeded(services, 'demo');
  });
}

/** Makes the demonstration programme over HTTP, once. */
export async function seedProgramme(env: Env, databaseUrl: string, address: string): Promise<void> {
  await seedDemo(address);
  await withServices(env, databaseUrl, (services) => markSeeded(services, 'demo'));
}
