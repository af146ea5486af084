import { MAX_WEBHOOKS, type WebhookEventType } from '@jiebang/domain/webhooks/events';
import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { requireUrl } from './require-webhook.ts';
import { newSecret } from './sign.ts';
import { runsTheBureaus } from './webhooks.policy.ts';
import { countHeld, findMemberRole, insertWebhook } from './webhooks.repository.ts';

type Input = { organisationId: string | null; url: string; description: string; events: WebhookEventType[] };
/** `secret` null: the request was a repeated one, and the secret was shown then. */
export type Made = { id: string; secret: string | null };

/** Has events sent to an address. What is kept of the secret is sealed; it is shown in this answer alone. */
export async function createWebhook(ctx: Ctx, input: Input): Promise<Made> {
  const actor = requireUser(ctx);
  const url = requireUrl(ctx, input.url);
  const secret = newSecret();
  let made = false;
  const id = await transact(ctx, async (work) => {
    await requireRuns(work, actor, input.organisationId);
    if ((await countHeld(work.tx, input.organisationId)) >= MAX_WEBHOOKS) throw new AppError('webhook_limit');
    const subjectId = await insertWebhook(work.tx, {
      organisationId: input.organisationId,
      description: input.description,
      events: [...new Set(input.events)],
      url,
      secretSealed: ctx.services.secretBox.seal(secret),
      createdBy: actor.userId,
      createdAt: work.now,
    });
    await work.audit({
      action: 'webhook.create',
      subjectType: 'webhook',
      subjectId,
      data: { organisationId: input.organisationId, host: new URL(url).host, events: input.events },
    });
    made = true;
    return subjectId;
  });
  return { id, secret: made ? secret : null };
}

/** To an outsider a body's inner affairs are the same 404 as no body; a member whose role is too small is told so. */
async function requireRuns(work: Work, actor: UserActor, organisationId: string | null): Promise<void> {
  if (organisationId === null) {
    if (runsTheBureaus(actor)) return;
    throw new AppError('forbidden', 'webhook of the bureau');
  }
  if (actor.scopes !== null) throw new AppError('forbidden', 'token');
  const role = await findMemberRole(work.tx, organisationId, actor.userId);
  if (!role) throw notFound('organisation');
  if (role === 'member') throw new AppError('forbidden', 'members run no webhooks');
}
