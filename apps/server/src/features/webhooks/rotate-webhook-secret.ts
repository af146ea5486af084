import { TWO_SECRETS_HOURS } from '@jiebang/domain/webhooks/events';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import type { Made } from './create-webhook.ts';
import { holdWebhook } from './require-webhook.ts';
import { newSecret } from './sign.ts';
import { updateSecret } from './webhooks.repository.ts';

/** Makes a new secret. For a day the one of before signs as well; one from before that is dropped at once. */
export async function rotateWebhookSecret(ctx: Ctx, id: string): Promise<Made> {
  const actor = requireUser(ctx);
  const secret = newSecret();
  await transact(ctx, async (work) => {
    await holdWebhook(work, actor, id, 'rotate');
    const until = new Date(work.now.getTime() + TWO_SECRETS_HOURS * 3_600_000);
    await updateSecret(work.tx, id, ctx.services.secretBox.seal(secret), until);
    await work.audit({ action: 'webhook.rotate', subjectType: 'webhook', subjectId: id, data: {} });
  });
  return { id, secret };
}
