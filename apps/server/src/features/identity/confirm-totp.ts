import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { Client } from './client.ts';
import { accountLocked } from './locked.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { deleteSession } from './sessions.repository.ts';
import { takeSecondFactor } from './take-second-factor.ts';
import { clearAttempts, findUser, takeAttempt } from './users.repository.ts';

/**
 * The second step of signing in: a code of the authenticator or a recovery code, each of which works once. Wrong codes
 * count towards the same lockout as wrong passwords, and a right password alone does not reset that count.
 */
export async function confirmTotp(ctx: Ctx, code: string, client: Client): Promise<OpenedSession> {
  const { session } = client;
  if (!session) throw new AppError('sign_in_required');
  if (session.state === 'totp_setup') throw new AppError('totp_setup_required');
  if (session.state === 'full') throw new AppError('wrong_state', 'second factor given already');
  const { db, clock } = ctx.services;
  const user = await findUser(db, { id: session.userId });
  if (!user?.totpSecret) throw new AppError('sign_in_required', 'no authenticator');
  const attempt = await takeAttempt(db, user.id, clock.now());
  if (!attempt) {
    await deleteSession(db, session.idHash);
    throw accountLocked(user.lockedUntil);
  }
  const opened = await transact(ctx, async (work) => {
    const by = await takeSecondFactor(ctx, work, user, code);
    if (by) {
      await clearAttempts(work.tx, user.id);
      return await openSession(work, { userId: user.id, state: 'full', by }, client);
    }
    await work.audit({
      action: 'session.refuse',
      subjectType: 'user',
      subjectId: user.id,
      data: { reason: 'wrong_code' },
    });
    return null;
  });
  if (opened) return opened;
  throw attempt.lockedUntil ? accountLocked(attempt.lockedUntil) : new AppError('totp_wrong');
}
