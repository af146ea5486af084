import { randomUUID } from 'node:crypto';
import { type Ctx, transact } from '../../platform/context.ts';
import type { Client } from './client.ts';
import { mailAccountLink } from './mail-account-link.job.ts';
import { requireRate } from './require-rate.ts';
import { findUser } from './users.repository.ts';

/**
 * Owes a reset mail. For an unknown address exactly the same is done for a person who does not exist, so that neither
 * the answer nor its time tells who has an account; the handler then finds nobody to write to.
 */
export async function requestPasswordReset(ctx: Ctx, email: string, client: Client): Promise<void> {
  requireRate(ctx, 'reset', client.ip, email);
  const user = await findUser(ctx.services.db, { email });
  await transact(ctx, async (work) => {
    await work.audit({
      action: 'password.request_reset',
      subjectType: 'user',
      subjectId: user?.id ?? 'unknown',
    });
    await work.enqueue(mailAccountLink, { userId: user?.id ?? randomUUID(), purpose: 'reset_password' });
  });
}
