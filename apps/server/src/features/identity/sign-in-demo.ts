import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import type { Client } from './client.ts';
import { demoOffered } from './describe-session.ts';
import { type OpenedSession, openSession, stateAfterPassword } from './open-session.ts';
import { findUser } from './users.repository.ts';

/** One click into a demonstration account. In production there is no such address. */
export async function signInDemo(ctx: Ctx, key: string, client: Client): Promise<OpenedSession> {
  if (!demoOffered(ctx)) throw notFound('demonstration is off');
  const user = await findUser(ctx.services.db, { demoKey: key });
  if (user?.status !== 'active') throw notFound('no such demonstration account');
  return await transact(ctx, (work) =>
    openSession(work, { userId: user.id, state: stateAfterPassword(user), by: 'demo' }, client),
  );
}
