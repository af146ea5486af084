import type { WebhookEventType } from '@jiebang/domain/webhooks/events';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { holdWebhook, requireUrl } from './require-webhook.ts';
import { updateWebhookRow } from './webhooks.repository.ts';

type Input = { revision: number; url: string; description: string; events: WebhookEventType[] };

/** Changes it. Of two windows the second is told the present revision, and nothing is overwritten. */
export async function updateWebhook(ctx: Ctx, id: string, input: Input): Promise<void> {
  const actor = requireUser(ctx);
  const { revision, description } = input;
  const url = requireUrl(ctx, input.url);
  const events = [...new Set(input.events)];
  await transact(ctx, async (work) => {
    const { webhook } = await holdWebhook(work, actor, id, 'edit');
    if (!(await updateWebhookRow(work.tx, id, revision, { url, description, events })))
      throw new AppError('conflict', 'revision', { details: { revision: webhook.revision } });
    await work.audit({
      action: 'webhook.update',
      subjectType: 'webhook',
      subjectId: id,
      data: { host: new URL(url).host, events },
    });
  });
}
