import type { webhookActions } from '@jiebang/contracts/webhooks';
import { memberships } from '@jiebang/db/schema/organisations';
import { webhooks } from '@jiebang/db/schema/webhooks';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type WebhookStatus, webhookLifecycle } from '@jiebang/domain/webhooks/lifecycle';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, holds, type UserActor } from '../../platform/actor.ts';

export type WebhookAction = (typeof webhookActions)[number];

/** Does the actor look after the addresses of the bureau? */
export const runsTheBureaus = (actor: Actor): boolean => holds(actor, 'programs.manage');

/** Those of the bodies that the person runs; of the bureau's for its staff. A removed one is gone for everybody. */
export function visibleTo(actor: UserActor): SQL {
  const own = sql`exists (select 1 from ${memberships} m where m.organisation_id = ${webhooks.organisationId}
    and m.user_id = ${actor.userId} and m.role in ('owner', 'manager'))`;
  const bureaus = runsTheBureaus(actor) ? sql`${webhooks.organisationId} is null` : sql`false`;
  return sql`(${webhooks.status} <> 'removed' and (${own} or ${bureaus}))`;
}

/** What can be done with one that is visible: whoever sees it runs it. A token sees and does not act. */
export function can(actor: UserActor, action: WebhookAction, status: WebhookStatus): boolean {
  if (actor.scopes !== null) return false;
  if (action === 'test') return status === 'active';
  return action === 'edit' || action === 'rotate' || allows(webhookLifecycle, action, status);
}
