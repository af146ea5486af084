import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { Client } from './client.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';
import { accountLocked } from './locked.ts';
import { requirePassword } from './require-password.ts';
import { deleteSessionsOf } from './sessions.repository.ts';
import { findUser, releaseAttempt, takeAttempt, updateUser } from './users.repository.ts';

/** Changes the password; the other sessions end. Guessing the current one counts towards the lockout. */
export async function changePassword(
  ctx: Ctx,
  actor: UserActor,
  input: { current: string; next: string },
  client: Client,
): Promise<void> {
  const { db, clock } = ctx.services;
  requirePassword('next', input.next, actor.email);
  const user = await findUser(db, { id: actor.userId });
  const attempt = await takeAttempt(db, actor.userId, clock.now());
  if (!attempt) throw accountLocked(user?.lockedUntil ?? null);
  if (!(await verifyPassword(user?.passwordHash ?? null, input.current)))
    throw new AppError('invalid_request', 'current password', {
      errors: [{ path: 'current', code: 'wrong_password', message: 'The current password is wrong.' }],
    });
  const passwordHash = await hashPassword(input.next);
  await transact(ctx, async (work) => {
    await updateUser(work.tx, actor.userId, { passwordHash });
    await releaseAttempt(work.tx, actor.userId);
    const sessionsEnded = await deleteSessionsOf(work.tx, actor.userId, client.session?.idHash);
    await work.audit({
      action: 'password.change',
      subjectType: 'user',
      subjectId: actor.userId,
      data: { sessionsEnded },
    });
  });
}
