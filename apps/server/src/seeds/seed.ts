import { settings } from '@jiebang/db/schema/platform';
import { eq } from 'drizzle-orm';
import { seedDemoAccounts } from '../features/identity/public.ts';
import { system } from '../platform/actor.ts';
import { transact } from '../platform/context.ts';
import type { Services } from '../platform/services.ts';

/** Accounts of the demonstration; the programme itself is made over HTTP by `seedDemo`. Safe to repeat. */
export async function seedAccounts(services: Services): Promise<void> {
  await transact({ actor: system('seed'), requestId: 'seed', log: services.log, services }, seedDemoAccounts);
}

/** Has this seed been done on this database? */
export async function isSeeded(services: Services, name: string): Promise<boolean> {
  const rows = await services.db
    .select({ name: settings.name })
    .from(settings)
    .where(eq(settings.name, `seed:${name}`));
  return rows.length > 0;
}

export async function markSeeded(services: Services, name: string): Promise<void> {
  await services.db
    .insert(settings)
    .values({ name: `seed:${name}`, value: services.clock.now().toISOString() })
    .onConflictDoNothing();
}
