import type { Ctx } from '../../platform/context.ts';
import { absoluteUrl } from './compose-mail.ts';
import { claimMail } from './mail-debts.repository.ts';
import { sendOwed } from './send-owed.ts';
import { wordingOf } from './texts.ts';

/** Mails one notification, if it is due and nobody else has it in hand. */
export async function handle(ctx: Ctx, { notificationId }: { notificationId: string }): Promise<void> {
  const { db, clock, env } = ctx.services;
  const claimed = await claimMail(db, notificationId, clock.now());
  if (!claimed) return;
  const wording = wordingOf(claimed.kind, claimed.data);
  const url = claimed.link ? absoluteUrl(env, claimed.link) : null;
  await sendOwed(ctx, {
    userId: claimed.userId,
    ids: [claimed.id],
    letter: wording && { ...wording, url },
  });
}
