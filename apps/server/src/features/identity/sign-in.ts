import { randomUUID } from 'node:crypto';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { Client } from './client.ts';
import { verifyPassword } from './hash-password.ts';
import { accountLocked } from './locked.ts';
import { type OpenedSession, openSession, stateAfterPassword } from './open-session.ts';
import { requireRate } from './require-rate.ts';
import { clearAttempts, findUser, releaseAttempt, takeAttempt, type UserRow } from './users.repository.ts';

/**
 * Signs in with mail address and password. An unknown address costs the same database and hash work as a known one
 * and gets the same answer as a wrong password. Refusals are audited without the address that was typed.
 */
export async function signIn(
  ctx: Ctx,
  input: { email: string; password: string },
  client: Client,
): Promise<OpenedSession> {
  requireRate(ctx, 'sign_in', client.ip, input.email);
  const { db, clock } = ctx.services;
  const user = await findUser(db, { email: input.email });
  const attempt = await takeAttempt(db, user?.id ?? randomUUID(), clock.now());
  if (user && !attempt) throw accountLocked(user.lockedUntil);
  const right = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !right) {
    await refuse(ctx, user, 'wrong_password');
    throw attempt?.lockedUntil ? accountLocked(attempt.lockedUntil) : new AppError('wrong_credentials');
  }
  if (user.status !== 'active') {
    await releaseAttempt(db, user.id);
    await refuse(ctx, user, 'disabled');
    throw new AppError('account_disabled');
  }
  return await transact(ctx, async (work) => {
    const state = stateAfterPassword(user);
    if (state === 'full') await clearAttempts(work.tx, user.id);
    else await releaseAttempt(work.tx, user.id);
    return await openSession(work, { userId: user.id, state, by: 'password' }, client);
  });
}

async function refuse(ctx: Ctx, user: UserRow | null, reason: string): Promise<void> {
  await transact(ctx, (work) =>
    work.audit({
      action: 'session.refuse',
      subjectType: 'user',
      subjectId: user?.id ?? 'unknown',
      data: { reason },
    }),
  );
}
