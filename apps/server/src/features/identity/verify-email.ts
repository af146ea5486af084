import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { updateAllEmailTokensUsed, updateEmailTokenUsed } from './email-tokens.repository.ts';
import { hashSecret } from './secrets.ts';
import { updateEmailVerified } from './users.repository.ts';

/** Proves the mail address: whoever has the token reads the mailbox, signed in or not. */
export async function verifyEmail(ctx: Ctx, token: string): Promise<void> {
  await transact(ctx, async (work) => {
    const purpose = 'verify_email';
    const { tx, now } = work;
    const userId = await updateEmailTokenUsed(tx, { tokenHash: hashSecret(token), purpose, now });
    if (!userId) throw new AppError('token_invalid');
    await updateEmailVerified(tx, userId, now);
    await updateAllEmailTokensUsed(tx, userId, purpose, now);
    await work.audit({ action: 'user.verify_email', subjectType: 'user', subjectId: userId });
  });
}
