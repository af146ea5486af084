import type { Ctx } from '../../platform/context.ts';
import { absoluteUrl, composeMail } from './compose-mail.ts';
import { isRefusedForGood } from './is-refused-for-good.ts';
import { claimMail, releaseMail } from './notifications.repository.ts';
import { wordingOf } from './texts.ts';

/**
 * Sends at most once: the row is claimed (`mailed_at`) before the mail leaves, and given back when the server did
 * not take it. A crash between claim and answer loses the mail, never the notification, which is in the person's
 * inbox on the page; the other order would mail everybody twice after each crash.
 */
export async function handle(ctx: Ctx, { notificationId }: { notificationId: string }): Promise<void> {
  const { db, clock, mailer, env } = ctx.services;
  const claimed = await claimMail(db, notificationId, clock.now());
  if (!claimed) return;
  const wording = wordingOf(claimed.kind, claimed.data);
  // An address that nobody has proved to be theirs gets no mail: somebody else may have typed it.
  if (!wording || !claimed.emailVerified) return;
  try {
    const url = claimed.link ? absoluteUrl(env, claimed.link) : null;
    await mailer.send(composeMail(claimed.email, claimed.locale, { ...wording, url }));
  } catch (error) {
    if (isRefusedForGood(error)) {
      ctx.log.warn({ notificationId, err: String(error) }, 'mail refused for good');
      return;
    }
    await releaseMail(db, notificationId);
    throw error;
  }
}
