import { type Ctx, transact } from '../../platform/context.ts';
import { absoluteUrl, composeMail, isRefusedForGood } from '../notifications/public.ts';
import { type EmailPurpose, insertEmailToken } from './email-tokens.repository.ts';
import { accountLetters, linkLifeMs } from './mail-texts.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { findUser, type UserRow } from './users.repository.ts';

type Payload = { userId: string; purpose: EmailPurpose };

/**
 * Makes the token here, stores its hash and mails it: neither the queue nor the outbox ever holds a secret. A job
 * that is tried again makes another token; the one before was mailed to the same person or to nobody.
 */
export async function handle(ctx: Ctx, { userId, purpose }: Payload): Promise<void> {
  const { db, mailer, env } = ctx.services;
  const user = await findUser(db, { id: userId });
  if (!user || !isDue(user, purpose)) return;
  const token = newSecret();
  await transact(ctx, async (work) => {
    const expiresAt = new Date(work.now.getTime() + linkLifeMs[purpose]);
    await insertEmailToken(work.tx, { tokenHash: hashSecret(token), userId, purpose, expiresAt });
    await work.audit({
      action: 'email_token.issue',
      subjectType: 'user',
      subjectId: userId,
      data: { purpose, expiresAt },
    });
  });
  const path = purpose === 'verify_email' ? '/verify-email' : '/reset-password';
  const url = absoluteUrl(env, `${path}?token=${token}`);
  try {
    await mailer.send(composeMail(user.email, user.locale, { ...accountLetters[purpose], url }));
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
    ctx.log.warn({ userId, purpose, err: String(error) }, 'account mail refused for good');
  }
}

/** Asked again when it is sent: the account may have been proved or disabled while the mail waited. */
function isDue(user: UserRow, purpose: EmailPurpose): boolean {
  if (user.status !== 'active' || user.demoKey !== null) return false;
  return purpose === 'reset_password' || user.emailVerifiedAt === null;
}
