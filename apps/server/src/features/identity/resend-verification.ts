import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import type { Client } from './client.ts';
import { mailAccountLink } from './mail-account-link.job.ts';
import { requireRate } from './require-rate.ts';

/** Mails the verification again; a proved address needs none. */
export async function resendVerification(ctx: Ctx, actor: UserActor, client: Client): Promise<void> {
  if (actor.emailVerified) return;
  requireRate(ctx, 'verification', client.ip, actor.userId);
  await transact(ctx, (work) =>
    work.enqueue(mailAccountLink, { userId: actor.userId, purpose: 'verify_email' }),
  );
}
