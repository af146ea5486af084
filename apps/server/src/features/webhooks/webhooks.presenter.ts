import { type DeliveryView, type WebhookView, webhookActions } from '@jiebang/contracts/webhooks';
import type { WebhookEventType } from '@jiebang/domain/webhooks/events';
import type { DeliveryStatus, WebhookStatus } from '@jiebang/domain/webhooks/lifecycle';
import type { UserActor } from '../../platform/actor.ts';
import type { DeliveryPlace, listTries } from './deliveries.repository.ts';
import { can } from './webhooks.policy.ts';
import type { WebhookPlace } from './webhooks.repository.ts';

/** Never a secret, not even that there are two beyond the hour until which they sign. */
export function presentWebhook(
  actor: UserActor,
  { webhook, organisation }: WebhookPlace,
  now: Date,
): WebhookView {
  const { organisationId, previousUntil } = webhook;
  const status = webhook.status as WebhookStatus;
  return {
    id: webhook.id,
    organisation: organisationId && organisation ? { id: organisationId, name: organisation } : null,
    url: webhook.url,
    description: webhook.description,
    events: webhook.events as WebhookView['events'],
    status,
    failingSince: webhook.failingSince?.toISOString() ?? null,
    previousUntil: previousUntil && previousUntil > now ? previousUntil.toISOString() : null,
    revision: webhook.revision,
    createdAt: webhook.createdAt.toISOString(),
    abilities: webhookActions.filter((action) => can(actor, action, status)),
  };
}

export function presentDelivery(
  { delivery, type, webhookStatus }: DeliveryPlace,
  tries: Awaited<ReturnType<typeof listTries>>,
): DeliveryView {
  const waiting = delivery.status === 'waiting';
  return {
    id: delivery.id,
    eventId: delivery.eventId,
    type: type as WebhookEventType,
    status: delivery.status as DeliveryStatus,
    createdAt: delivery.createdAt.toISOString(),
    deliveredAt: delivery.deliveredAt?.toISOString() ?? null,
    nextTryAt: waiting ? delivery.nextTryAt.toISOString() : null,
    tries: tries
      .filter(({ deliveryId }) => deliveryId === delivery.id)
      .map(({ number, at, durationMs, httpStatus, error, answer }) => ({
        number,
        at: at.toISOString(),
        durationMs,
        httpStatus,
        error,
        answer,
      })),
    abilities: !waiting && webhookStatus === 'active' ? ['replay'] : [],
  };
}
