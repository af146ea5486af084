import type { Ctx } from '../../platform/context.ts';
import { listDueDigests, listDueMails } from './mail-debts.repository.ts';
import { mailDigest } from './mail-digest.job.ts';
import { mailNotification } from './mail-notification.job.ts';

/** The queue's own tries at a mail that is sent at once are over by then. */
const GRACE_MS = 60_000;
const AT_ONCE = 200;

/**
 * Delivers the mails whose time has come: digests, what waited for the end of quiet hours, and what the queue gave up
 * while the mail server was away, however long that was. Answers how many.
 */
export async function sweepUnmailed(ctx: Ctx): Promise<number> {
  const { db, clock, outbox } = ctx.services;
  const now = clock.now();
  const [ids, userIds] = await Promise.all([
    listDueMails(db, new Date(now.getTime() - GRACE_MS), AT_ONCE),
    listDueDigests(db, now, AT_ONCE),
  ]);
  if (ids.length + userIds.length === 0) return 0;
  await outbox.republish([
    ...ids.map((id) => ({ job: mailNotification.name, payload: { notificationId: id }, key: `n${id}` })),
    ...userIds.map((userId) => ({ job: mailDigest.name, payload: { userId }, key: `d${userId}` })),
  ]);
  return ids.length + userIds.length;
}
