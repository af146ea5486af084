import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { accountLocked } from './locked.ts';
import { hashRecoveryCode, newRecoveryCode, RECOVERY_CODES } from './recovery-code.ts';
import { replaceRecoveryCodes } from './second-factor.repository.ts';
import { takeSecondFactor } from './take-second-factor.ts';
import { findUser, releaseAttempt, takeAttempt } from './users.repository.ts';

/** New recovery codes against a code of the authenticator or one of the old ones; all the old ones end. */
export async function renewRecoveryCodes(ctx: Ctx, actor: UserActor, code: string): Promise<string[]> {
  const { db, clock } = ctx.services;
  const user = await findUser(db, { id: actor.userId });
  if (!user?.totpEnabledAt) throw new AppError('wrong_state', 'no authenticator');
  if (!(await takeAttempt(db, user.id, clock.now()))) throw accountLocked(user.lockedUntil);
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await transact(ctx, async (work) => {
    if (!(await takeSecondFactor(ctx, work, user, code))) throw new AppError('totp_wrong');
    await releaseAttempt(work.tx, user.id);
    await replaceRecoveryCodes(work.tx, user.id, codes.map(hashRecoveryCode));
    await work.audit({ action: 'recovery_codes.renew', subjectType: 'user', subjectId: user.id });
  });
  return codes;
}
