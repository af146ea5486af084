import type { Ctx } from '../../platform/context.ts';
import { deliverWebhook } from './deliver-webhook.job.ts';
import { listDue } from './deliveries.repository.ts';

/** The job that the act owed is under way until then. */
const GRACE_MS = 2_000;
const AT_ONCE = 500;

/** Hands the queue what is to be tried again, and what it has lost. Answers how many. */
export async function sweepWebhooks(ctx: Ctx): Promise<number> {
  const { db, clock, outbox } = ctx.services;
  const due = await listDue(db, new Date(clock.now().getTime() - GRACE_MS), AT_ONCE);
  if (due.length > 0)
    await outbox.republish(
      due.map(({ id, nextTryAt }) => ({
        job: deliverWebhook.name,
        payload: { deliveryId: id },
        // One key a try: a queue that remembers keys must not take the next try for the last.
        key: `webhook-${id}-${nextTryAt.getTime()}`,
      })),
    );
  return due.length;
}
