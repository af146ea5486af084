import type { Tx } from '@jiebang/db/client';
import type { WebhookStatus } from '@jiebang/domain/webhooks/lifecycle';
import type { UserActor } from '../../platform/actor.ts';
import type { Ctx, Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { isAllowedUrl } from './public-address.ts';
import { can, visibleTo, type WebhookAction } from './webhooks.policy.ts';
import { findWebhook, lockWebhook, type WebhookPlace } from './webhooks.repository.ts';

/** A webhook that the actor may see, or the 404 that a missing one gets. */
export async function requireWebhook(tx: Tx, actor: UserActor, id: string): Promise<WebhookPlace> {
  const place = await findWebhook(tx, id, visibleTo(actor));
  if (!place) throw notFound('webhook');
  return place;
}

/** One with which the actor may do this now, held until commit. */
export async function holdWebhook(
  work: Work,
  actor: UserActor,
  id: string,
  action: WebhookAction,
): Promise<WebhookPlace> {
  await requireWebhook(work.tx, actor, id);
  await lockWebhook(work.tx, id);
  const place = await requireWebhook(work.tx, actor, id);
  if (can(actor, action, place.webhook.status as WebhookStatus)) return place;
  if (actor.scopes !== null) throw new AppError('forbidden', 'token');
  throw new AppError(action === 'test' ? 'webhook_not_active' : 'wrong_state', place.webhook.status);
}

/** Refuses an address that could never be sent to. A name that leads inside is found when it is resolved. */
export function requireUrl({ services }: Ctx, typed: string): string {
  const url = new URL(typed);
  if (isAllowedUrl(url, services.env.JIEBANG_WEBHOOKS_PRIVATE)) return url.href;
  throw new AppError('invalid_request', 'webhook address', {
    errors: [{ path: 'url', code: 'address', message: 'An https address on the public internet is needed.' }],
  });
}
