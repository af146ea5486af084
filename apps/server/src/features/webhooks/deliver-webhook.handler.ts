import { webhooks } from '@jiebang/db/schema/webhooks';
import { FAILING_DAYS, retryAfter } from '@jiebang/domain/webhooks/events';
import { webhookLifecycle } from '@jiebang/domain/webhooks/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { listHolders } from '../identity/public.ts';
import { notify } from '../notifications/public.ts';
import {
  type Claimed,
  claimDelivery,
  giveUpWaiting,
  insertTry,
  settleDelivery,
  updateFailing,
} from './deliveries.repository.ts';
import { type Answer, postEvent } from './post-event.ts';
import { signature } from './sign.ts';
import { listManagers, lockWebhook, type WebhookRow } from './webhooks.repository.ts';

const DAY_MS = 86_400_000;

/**
 * Tries one delivery, if it is due and nobody else has it in hand. A worker that is killed in between leaves a lease that
 * runs out, and the event goes once more under the same `webhook-id`: at least once, never lost.
 */
export async function handle(ctx: Ctx, { deliveryId }: { deliveryId: string }): Promise<void> {
  const { db, clock } = ctx.services;
  const claimed = await claimDelivery(db, deliveryId, clock.now());
  if (!claimed) return;
  if (claimed.webhook.status !== 'active') {
    await settleDelivery(db, claimed, { status: 'failed' });
    return;
  }
  const at = clock.now();
  const answer = await send(ctx, claimed, at);
  // Neither address nor body: an address may carry a token, and the log is read by others than its owner.
  const { httpStatus, error, durationMs } = answer;
  ctx.log.info({ deliveryId, httpStatus, error, durationMs }, 'webhook tried');
  await transact(ctx, (work) => record(work, claimed, at, answer));
}

async function send(ctx: Ctx, { webhook, event }: Claimed, at: Date): Promise<Answer> {
  const { env, secretBox } = ctx.services;
  const seconds = Math.floor(at.getTime() / 1_000);
  const data = { id: event.subject, ...event.data };
  const body = JSON.stringify({ type: event.type, timestamp: event.at.toISOString(), data });
  const { secretSealed, previousSecretSealed, previousUntil } = webhook;
  const sealed = [
    secretSealed,
    ...(previousSecretSealed && previousUntil && previousUntil > at ? [previousSecretSealed] : []),
  ];
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Jiebang-Webhooks/1',
    'webhook-id': event.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signature(
      sealed.map((one) => secretBox.open(one)),
      event.id,
      seconds,
      body,
    ),
  };
  return await postEvent(new URL(webhook.url), headers, body, env.JIEBANG_WEBHOOKS_PRIVATE);
}

const isTaken = ({ httpStatus }: Answer) => httpStatus !== null && httpStatus >= 200 && httpStatus < 300;

async function record(work: Work, claimed: Claimed, at: Date, answer: Answer): Promise<void> {
  const { delivery, webhook } = claimed;
  // Before its deliveries, as whoever disables it does.
  const status = await lockWebhook(work.tx, webhook.id);
  const taken = isTaken(answer);
  const wait = retryAfter(delivery.tries);
  const next = taken
    ? { status: 'delivered', deliveredAt: work.now }
    : wait === null
      ? { status: 'failed' }
      : { nextTryAt: new Date(work.now.getTime() + wait) };
  if (!(await settleDelivery(work.tx, claimed, next))) return;
  await insertTry(work.tx, { deliveryId: delivery.id, at, ...answer });
  const since = await updateFailing(work.tx, webhook.id, taken ? null : work.now);
  if (status === 'active' && since && work.now.getTime() - since.getTime() >= FAILING_DAYS * DAY_MS)
    await disable(work, webhook, since);
}

async function disable(work: Work, webhook: WebhookRow, since: Date): Promise<void> {
  const { id, organisationId, url } = webhook;
  await transition(work, {
    table: webhooks,
    lifecycle: webhookLifecycle,
    verb: 'disable',
    id,
    data: { failingSince: since.toISOString() },
  });
  await giveUpWaiting(work.tx, id);
  const people = organisationId
    ? await listManagers(work.tx, organisationId)
    : (await listHolders(work.tx, 'programs.manage')).map((holder) => holder.id);
  for (const userId of people)
    await notify(work, {
      userId,
      kind: 'webhook_disabled',
      data: { host: new URL(url).host, failingAt: since.toISOString() },
      link: organisationId ? `/workspace/organisations/${organisationId}/webhooks` : '/workspace/webhooks',
      dedupeKey: `webhook_disabled:${id}:${since.getTime()}`,
    });
}
