import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { findEmailToken, updateAllEmailTokensUsed, updateEmailTokenUsed } from './email-tokens.repository.ts';
import { hashPassword } from './hash-password.ts';
import { requirePassword } from './require-password.ts';
import { hashSecret } from './secrets.ts';
import { deleteSessionsOf } from './sessions.repository.ts';
import { findUser, updateEmailVerified, updateUser } from './users.repository.ts';

const purpose = 'reset_password';

/**
 * Sets a new password with the mailed token; ends every session, lifts a lockout and proves the address. A password
 * that the rule refuses does not use the token up. The second factor stays: a mailbox alone opens no office account.
 */
export async function completePasswordReset(
  ctx: Ctx,
  input: { token: string; password: string },
): Promise<void> {
  const { db, clock } = ctx.services;
  const tokenHash = hashSecret(input.token);
  // Looked at before hashing, so that made-up tokens cost no argon2 work; taken inside the transaction.
  const owner = await findEmailToken(db, { tokenHash, purpose, now: clock.now() });
  const user = owner ? await findUser(db, { id: owner }) : null;
  if (!user) throw new AppError('token_invalid');
  requirePassword('password', input.password, user.email);
  const passwordHash = await hashPassword(input.password);
  await transact(ctx, async (work) => {
    const { tx, now } = work;
    const userId = await updateEmailTokenUsed(tx, { tokenHash, purpose, now });
    if (!userId) throw new AppError('token_invalid', 'used meanwhile');
    await updateUser(tx, userId, { passwordHash, failedAttempts: 0, lockedUntil: null });
    await updateEmailVerified(tx, userId, now);
    await updateAllEmailTokensUsed(tx, userId, purpose, now);
    const sessionsEnded = await deleteSessionsOf(tx, userId);
    await work.audit({
      action: 'password.reset',
      subjectType: 'user',
      subjectId: userId,
      data: { sessionsEnded },
    });
  });
}
