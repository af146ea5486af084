import * as contract from '@jiebang/contracts/webhooks';
import type { Ctx } from '../../platform/context.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { createWebhook, type Made } from './create-webhook.ts';
import { getWebhook, getWebhookDelivery, listWebhookDeliveries, listWebhooks } from './read-webhooks.ts';
import { replayWebhookDelivery } from './replay-webhook-delivery.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { disableWebhook, enableWebhook, removeWebhook } from './step-webhook.ts';
import { testWebhook } from './test-webhook.ts';
import { updateWebhook } from './update-webhook.ts';

/** A step, and the webhook as it then is. */
const after = async (ctx: Ctx, id: string, run: Promise<unknown>) => {
  await run;
  return await getWebhook(ctx, id);
};
const withSecret = async (ctx: Ctx, { id, secret }: Made) => ({ webhook: await getWebhook(ctx, id), secret });

export const webhookRoutes: Route[] = [
  route(contract.listWebhooks, (ctx, { query }) => listWebhooks(ctx, query)),
  route(contract.getWebhook, (ctx, { params }) => getWebhook(ctx, params.id)),
  route(contract.createWebhook, async (ctx, { body }) => withSecret(ctx, await createWebhook(ctx, body))),
  route(contract.updateWebhook, (ctx, { params: { id }, body }) =>
    after(ctx, id, updateWebhook(ctx, id, body)),
  ),
  route(contract.rotateWebhookSecret, async (ctx, { params }) =>
    withSecret(ctx, await rotateWebhookSecret(ctx, params.id)),
  ),
  route(contract.testWebhook, (ctx, { params: { id } }) => after(ctx, id, testWebhook(ctx, id))),
  route(contract.enableWebhook, (ctx, { params: { id } }) => after(ctx, id, enableWebhook(ctx, id))),
  route(contract.disableWebhook, (ctx, { params: { id } }) => after(ctx, id, disableWebhook(ctx, id))),
  route(contract.removeWebhook, async (ctx, { params }) => {
    await removeWebhook(ctx, params.id);
    return { ok: true as const };
  }),
  route(contract.listWebhookDeliveries, (ctx, { params, query }) =>
    listWebhookDeliveries(ctx, params.id, query),
  ),
  route(contract.replayWebhookDelivery, async (ctx, { params: { id } }) => {
    await replayWebhookDelivery(ctx, id);
    return await getWebhookDelivery(ctx, id);
  }),
];
