import { roleGrants, users } from '@jiebang/db/schema/identity';
import { inArray } from 'drizzle-orm';
import type { Work } from '../../platform/context.ts';
import { type DemoKey, demoAccounts } from './demo-people.ts';

/** `vendor_b` → `vendor-b@demo.example`: a domain that can never receive mail (RFC 2606). */
const addressOf = (key: DemoKey) => `${key.replaceAll('_', '-')}@demo.example`;

/** Makes the demonstration accounts where they are missing; answers the user id of each key. Safe to repeat. */
export async function seedDemoAccounts(work: Work): Promise<Record<DemoKey, string>> {
  const made = await work.tx
    .insert(users)
    .values(
      demoAccounts.map(({ key, name }) => ({
        email: addressOf(key),
        name,
        demoKey: key,
        emailVerifiedAt: work.now,
        createdAt: work.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: users.id });
  const keys = demoAccounts.map(({ key }) => key);
  const rows = await work.tx
    .select({ id: users.id, key: users.demoKey })
    .from(users)
    .where(inArray(users.demoKey, keys));
  const ids = Object.fromEntries(rows.map(({ id, key }) => [key, id])) as Record<DemoKey, string>;
  const grants = demoAccounts.flatMap(({ key, roles }) => roles.map((role) => ({ userId: ids[key], role })));
  await work.tx.insert(roleGrants).values(grants).onConflictDoNothing();
  if (made.length > 0)
    await work.audit({
      action: 'demo.seed',
      subjectType: 'installation',
      subjectId: 'demo',
      data: { accounts: made.length },
    });
  return ids;
}
