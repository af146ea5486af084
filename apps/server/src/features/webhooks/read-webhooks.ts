import type { DeliveryView, WebhookView } from '@jiebang/contracts/webhooks';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findDelivery, listDeliveryRows, listTries } from './deliveries.repository.ts';
import { requireWebhook } from './require-webhook.ts';
import { visibleTo } from './webhooks.policy.ts';
import { presentDelivery, presentWebhook } from './webhooks.presenter.ts';
import { listWebhookRows } from './webhooks.repository.ts';

type Page = { cursor?: string | undefined; limit: number };

export async function listWebhooks(
  ctx: Ctx,
  { organisation, cursor, limit }: Page & { organisation?: string | undefined },
) {
  const actor = requireUser(ctx);
  const { db, clock } = ctx.services;
  const filter = { visible: visibleTo(actor), organisation, after: readCursor(cursor) };
  const rows = await listWebhookRows(db, filter, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ webhook }) => webhook.id);
  return { items: shown.map((place) => presentWebhook(actor, place, clock.now())), nextCursor };
}

export async function getWebhook(ctx: Ctx, id: string): Promise<WebhookView> {
  const actor = requireUser(ctx);
  const { db, clock } = ctx.services;
  return presentWebhook(actor, await requireWebhook(db, actor, id), clock.now());
}

/** What was sent to it, newest first. */
export async function listWebhookDeliveries(ctx: Ctx, id: string, { cursor, limit }: Page) {
  const { db } = ctx.services;
  const after = readCursor(cursor);
  await requireWebhook(db, requireUser(ctx), id);
  const rows = await listDeliveryRows(db, id, after, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ delivery }) => delivery.id);
  const tries = await listTries(
    db,
    shown.map(({ delivery }) => delivery.id),
  );
  return { items: shown.map((place) => presentDelivery(place, tries)), nextCursor };
}

export async function getWebhookDelivery(ctx: Ctx, id: string): Promise<DeliveryView> {
  const { db } = ctx.services;
  const place = await findDelivery(db, id, visibleTo(requireUser(ctx)));
  if (!place) throw notFound('webhook delivery');
  return presentDelivery(place, await listTries(db, [id]));
}
