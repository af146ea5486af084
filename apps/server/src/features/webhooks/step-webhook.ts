import { webhooks } from '@jiebang/db/schema/webhooks';
import { webhookLifecycle } from '@jiebang/domain/webhooks/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { giveUpWaiting } from './deliveries.repository.ts';
import { holdWebhook } from './require-webhook.ts';

/** What each step leaves: a fresh start, nothing, or no secret. */
const LEAVES = {
  enable: { failingSince: null },
  disable: {},
  remove: { secretSealed: '', previousSecretSealed: null, previousUntil: null },
} as const;

async function step(ctx: Ctx, id: string, verb: keyof typeof LEAVES): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    await holdWebhook(work, actor, id, verb);
    await transition(work, {
      table: webhooks,
      lifecycle: webhookLifecycle,
      verb,
      id,
      set: LEAVES[verb],
    });
    if (verb !== 'enable') await giveUpWaiting(work.tx, id);
  });
}

export const enableWebhook = (ctx: Ctx, id: string) => step(ctx, id, 'enable');
/** What waits is given up; it can be sent again once it is enabled. */
export const disableWebhook = (ctx: Ctx, id: string) => step(ctx, id, 'disable');
/** Its secrets are erased; what was sent stays on record. */
export const removeWebhook = (ctx: Ctx, id: string) => step(ctx, id, 'remove');
