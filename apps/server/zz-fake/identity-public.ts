import { eq } from 'drizzle-orm';
import { users, roleGrants } from '@jiebang/db/schema/identity';
import { capabilitiesOf } from '@jiebang/domain/identity/roles';
export { seedDemoAccounts } from '/work/main/apps/server/src/features/identity/demo-accounts.ts';
export const authenticate = (services: any) => async (request: any) => {
  const key = /fake=([\w]+)/.exec(request.headers.cookie ?? '')?.[1];
  if (!key) return { actor: { kind: 'anonymous', userId: null, name: '' }, session: null };
  const [u] = await services.db.select().from(users).where(eq(users.demoKey, key));
  const roles = (await services.db.select().from(roleGrants).where(eq(roleGrants.userId, u.id))).map((r: any) => r.role);
  return { actor: { kind: 'user', userId: u.id, name: u.name, email: u.email, emailVerified: !!u.emailVerifiedAt, roles, capabilities: capabilitiesOf(roles), scopes: null, demo: true }, session: { idHash: 'x', userId: u.id, state: 'full', csrfToken: 'c' } };
};
