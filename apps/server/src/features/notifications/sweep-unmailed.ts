import type { Ctx } from '../../platform/context.ts';
import { mailNotification } from './mail-notification.job.ts';
import { listUnmailed } from './notifications.repository.ts';

const MINUTE_MS = 60_000;
/** The queue's own tries are over by then. */
const YOUNGEST_MS = 5 * MINUTE_MS;
/** Older news is on the page; a mail would come too late to help. */
const OLDEST_MS = 24 * 60 * MINUTE_MS;

/** Delivers mails again that the queue gave up, while the mail server was away for long. Answers how many. */
export async function sweepUnmailed(ctx: Ctx): Promise<number> {
  const { db, clock, outbox } = ctx.services;
  const now = clock.now().getTime();
  const ids = await listUnmailed(db, new Date(now - OLDEST_MS), new Date(now - YOUNGEST_MS), 200);
  if (ids.length === 0) return 0;
  await outbox.republish(
    ids.map((id) => ({ job: mailNotification.name, payload: { notificationId: id }, key: `n${id}` })),
  );
  return ids.length;
}
