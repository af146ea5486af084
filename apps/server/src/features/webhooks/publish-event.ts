import type { WebhookData } from '@jiebang/db/schema/webhooks';
import { type WebhookEventType, webhookEvents } from '@jiebang/domain/webhooks/events';
import type { Work } from '../../platform/context.ts';
import { deliverWebhook } from './deliver-webhook.job.ts';
import { insertEvent } from './deliveries.repository.ts';
import { listSubscribers } from './webhooks.repository.ts';

type Happened = {
  type: Exclude<WebhookEventType, 'webhook.test'>;
  /** Id of the row that it is about. */
  subject: string;
  /** The body that a private event is about: only its own addresses are told. */
  organisationId?: string;
  data: WebhookData;
};

/**
 * Tells the world outside, in the transaction of the act: a rollback tells nobody, a crash after commit loses nothing.
 * Without anybody who listens it is one read.
 */
export async function publishEvent(work: Work, event: Happened): Promise<void> {
  const { type, organisationId = null } = event;
  if ((webhookEvents[type].scope === 'own') !== (organisationId !== null))
    throw new Error(`${type}: a private event names its body, a public one none`);
  const webhookIds = await listSubscribers(work.tx, type, organisationId);
  if (webhookIds.length > 0) await sendEvent(work, { ...event, organisationId, at: work.now }, webhookIds);
}

/** Owes an event to these addresses. */
export async function sendEvent(
  work: Work,
  event: Parameters<typeof insertEvent>[1],
  webhookIds: string[],
): Promise<void> {
  const deliveries = await insertEvent(work.tx, event, webhookIds);
  await Promise.all(deliveries.map((deliveryId) => work.enqueue(deliverWebhook, { deliveryId })));
}
