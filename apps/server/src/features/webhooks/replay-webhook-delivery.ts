import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { deliverWebhook } from './deliver-webhook.job.ts';
import { findDelivery, updateReplayed } from './deliveries.repository.ts';
import { visibleTo } from './webhooks.policy.ts';

/** Sends once more what is over, under the same `webhook-id`: a receiver that had it knows it again. */
export async function replayWebhookDelivery(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await findDelivery(work.tx, id, visibleTo(actor));
    if (!place) throw notFound('webhook delivery');
    if (actor.scopes !== null) throw new AppError('forbidden', 'token');
    if (place.webhookStatus !== 'active') throw new AppError('webhook_not_active');
    if (!(await updateReplayed(work.tx, id, work.now))) throw new AppError('wrong_state', 'on its way');
    await work.enqueue(deliverWebhook, { deliveryId: id });
    await work.audit({
      action: 'webhook.replay',
      subjectType: 'webhook',
      subjectId: place.delivery.webhookId,
      data: { deliveryId: id },
    });
  });
}
