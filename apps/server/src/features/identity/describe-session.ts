import type { SessionView } from '@jiebang/contracts/identity';
import { capabilitiesOf } from '@jiebang/domain/identity/roles';
import type { Ctx } from '../../platform/context.ts';
import { demoAccounts } from './demo-people.ts';
import type { SessionState } from './sessions.repository.ts';
import { findUser, listDemoRows, listOrganisationsOf } from './users.repository.ts';

type Held = { userId: string; state: SessionState; csrfToken: string | null } | null;

/** Demonstration accounts are offered, and let in, in these modes only. */
export const demoOffered = (ctx: Ctx): boolean => ctx.services.env.JIEBANG_MODE !== 'production';

/** Who the session says I am. The person is shown once fully signed in, not between the two factors. */
export async function describeSession(ctx: Ctx, held: Held): Promise<SessionView> {
  const [user, demo] = await Promise.all([
    held?.state === 'full' ? describeUser(ctx, held.userId) : null,
    demoOffered(ctx) ? describeDemo(ctx) : null,
  ]);
  return { state: held?.state ?? 'anonymous', csrfToken: held?.csrfToken ?? null, user, demo };
}

async function describeUser(ctx: Ctx, userId: string): Promise<SessionView['user']> {
  const { db } = ctx.services;
  const [user, organisations] = await Promise.all([
    findUser(db, { id: userId }),
    listOrganisationsOf(db, userId),
  ]);
  if (!user) return null;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    locale: user.locale === 'en' ? 'en' : 'zh-CN',
    roles: user.roles,
    capabilities: capabilitiesOf(user.roles),
    organisations,
    totpEnabled: user.totpEnabledAt !== null,
    demo: user.demoKey !== null,
  };
}

async function describeDemo(ctx: Ctx): Promise<SessionView['demo']> {
  const rows = new Map((await listDemoRows(ctx.services.db)).map(({ key, name }) => [key, name]));
  return {
    accounts: demoAccounts.flatMap(({ key, title }) => {
      const name = rows.get(key);
      return name === undefined ? [] : [{ key, name, title }];
    }),
  };
}
