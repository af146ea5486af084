import { afterQuiet } from '@jiebang/domain/notifications/when-to-mail';
import type { Ctx } from '../../platform/context.ts';
import { composeMail, type Letter } from './compose-mail.ts';
import { isRefusedForGood } from './is-refused-for-good.ts';
import { findAddress, markMailed, postponeMails } from './mail-debts.repository.ts';
import { findPreferences } from './preferences.repository.ts';

/**
 * Sends one letter for mails that this worker has in hand. They are marked when the server has taken it: a worker
 * that is killed in between leaves a lease that runs out, and the letter goes once more. So each crash repeats at
 * most the one letter that was in hand, and none is lost. What falls into quiet hours, because the server was away,
 * waits again. An address that nobody has proved gets no mail: somebody else may have typed it.
 */
export async function sendOwed(
  ctx: Ctx,
  owed: { userId: string; ids: string[]; letter: Letter | null },
): Promise<void> {
  const { db, clock, mailer } = ctx.services;
  const { userId, ids, letter } = owed;
  const [address, { settings }] = await Promise.all([findAddress(db, userId), findPreferences(db, userId)]);
  const now = clock.now();
  if (!letter || !address?.emailVerifiedAt) return await markMailed(db, ids, now);
  const after = afterQuiet(settings.quiet, now);
  if (after > now) return await postponeMails(db, ids, after);
  try {
    await mailer.send(composeMail(address.email, address.locale, letter));
  } catch (error) {
    if (!isRefusedForGood(error)) {
      await postponeMails(db, ids, clock.now());
      throw error;
    }
    ctx.log.warn({ notificationIds: ids, err: String(error) }, 'mail refused for good');
  }
  await markMailed(db, ids, clock.now());
}
