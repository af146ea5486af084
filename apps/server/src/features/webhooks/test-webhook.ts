import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { sendEvent } from './publish-event.ts';
import { holdWebhook } from './require-webhook.ts';

/** Sends an event that means nothing, to this address alone. */
export async function testWebhook(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { webhook } = await holdWebhook(work, actor, id, 'test');
    const { organisationId } = webhook;
    await sendEvent(work, { type: 'webhook.test', subject: id, organisationId, data: {}, at: work.now }, [
      id,
    ]);
    await work.audit({ action: 'webhook.test', subjectType: 'webhook', subjectId: id, data: {} });
  });
}
