import type { Ctx, Work } from '../../platform/context.ts';
import { hashRecoveryCode } from './recovery-code.ts';
import { updateRecoveryCodeUsed, updateTotpStep } from './second-factor.repository.ts';
import { totpStep } from './totp.ts';
import type { UserRow } from './users.repository.ts';

/** Uses up a code in the caller's transaction; answers which kind it was, null when it is wrong or was used. */
export async function takeSecondFactor(
  ctx: Ctx,
  work: Work,
  user: Pick<UserRow, 'id' | 'totpSecret'>,
  code: string,
): Promise<'totp' | 'recovery_code' | null> {
  if (!user.totpSecret) return null;
  // Six digits are never a recovery code (16 characters), so a mistyped code costs none of those.
  const digits = code.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) {
    const step = await totpStep(ctx.services.secretBox.open(user.totpSecret), digits, work.now);
    return step !== null && (await updateTotpStep(work.tx, user.id, step)) ? 'totp' : null;
  }
  const used = await updateRecoveryCodeUsed(work.tx, user.id, hashRecoveryCode(code), work.now);
  if (!used) return null;
  await work.audit({ action: 'recovery_code.use', subjectType: 'user', subjectId: user.id });
  return 'recovery_code';
}
