import { organisationClaims } from '@jiebang/db/schema/organisations';
import { claimLifecycle } from '@jiebang/domain/organisations/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import type { ClaimRow } from './claims.repository.ts';
import { canClaim } from './organisations.policy.ts';
import { requireClaim } from './require-claim.ts';

/** Takes back a claim of one's own while it is open. */
export async function withdrawClaim(ctx: Ctx, id: string): Promise<ClaimRow> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const { claim, insider } = await requireClaim(work.tx, actor, id);
    if (claim.claimantId !== actor.userId) throw notFound('claim of somebody else');
    if (!canClaim(actor, 'withdraw', claim, insider)) throw new AppError('wrong_state', claim.status);
    await transition(work, {
      table: organisationClaims,
      lifecycle: claimLifecycle,
      verb: 'withdraw',
      id,
      data: { organisationId: claim.organisationId },
    });
    return await requireClaim(work.tx, actor, id);
  });
}
