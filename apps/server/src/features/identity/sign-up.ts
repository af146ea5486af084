import { consentDocuments } from '@jiebang/contracts/identity';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { Client } from './client.ts';
import { hashPassword } from './hash-password.ts';
import { mailAccountLink } from './mail-account-link.job.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { requirePassword } from './require-password.ts';
import { requireRate } from './require-rate.ts';
import { insertConsents, insertUser } from './users.repository.ts';

type Input = {
  email: string;
  password: string;
  name: string;
  locale: 'zh-CN' | 'en';
  consents: { document: 'terms' | 'privacy'; version: string }[];
};

/** Opens an account with both consents at their current versions (PIPL art. 14), and signs in. */
export async function signUp(ctx: Ctx, input: Input, client: Client): Promise<OpenedSession> {
  requireRate(ctx, 'sign_up', client.ip, input.email);
  const given = currentConsents(input.consents);
  requirePassword('password', input.password, input.email);
  const passwordHash = await hashPassword(input.password);
  const { env } = ctx.services;
  // The demonstration sends no mail unless told how: nobody could ever prove an address there.
  const mailless = env.JIEBANG_MODE === 'demo' && !env.SMTP_URL;
  return await transact(ctx, async (work) => {
    const { email, name, locale } = input;
    const emailVerifiedAt = mailless ? work.now : null;
    const userId = await insertUser(work.tx, { email, name, locale, passwordHash, emailVerifiedAt });
    if (!userId) throw new AppError('email_taken');
    await insertConsents(work.tx, userId, given, work.now);
    await work.audit({
      action: 'user.sign_up',
      subjectType: 'user',
      subjectId: userId,
      data: { consents: given, locale },
    });
    if (!mailless) await work.enqueue(mailAccountLink, { userId, purpose: 'verify_email' });
    return await openSession(work, { userId, state: 'full', by: 'sign_up' }, client);
  });
}

function currentConsents(given: Input['consents']): Input['consents'] {
  const current = Object.entries(consentDocuments) as ['terms' | 'privacy', string][];
  const missing = current.filter(
    ([document, version]) => !given.some((one) => one.document === document && one.version === version),
  );
  if (missing.length > 0)
    throw new AppError('consent_required', '', { details: { missing: missing.map(([d]) => d).join(',') } });
  return current.map(([document, version]) => ({ document, version }));
}
