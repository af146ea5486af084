import { organisationClaims } from '@jiebang/db/schema/organisations';
import { claimLifecycle } from '@jiebang/domain/organisations/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { type ClaimRow, listRivalClaims } from './claims.repository.ts';
import { updateAllRevoked } from './invitations.repository.ts';
import { canClaim } from './organisations.policy.ts';
import { lockOrganisation } from './organisations.repository.ts';
import { requireClaim } from './require-claim.ts';
import { transferOwnership } from './transfer-ownership.ts';

type Decision = { decision: 'approve' | 'reject'; reason: string };
type Decided = { id: string; claimantId: string; organisationId: string; organisation: string };

/** Why the other claims end when one is approved; both languages, as it is stored and shown to either reader. */
const RIVAL_REASON = '同一单位的另一份认领申请已获批准。 / Another claim on this body has been approved.';

/**
 * Decides on a claim. Approval hands the body over, answers every other open claim on it and takes back the
 * invitations that the owner of before had sent. Two decisions at once: the body's lock puts them in order and the
 * second finds its claim answered.
 */
export async function decideClaim(ctx: Ctx, id: string, { decision, reason }: Decision): Promise<ClaimRow> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const seen = await requireClaim(work.tx, actor, id);
    const { organisationId } = seen.claim;
    await lockOrganisation(work.tx, organisationId);
    const { claim, insider, organisationName } = await requireClaim(work.tx, actor, id);
    if (claim.status !== 'filed') throw new AppError('wrong_state', claim.status);
    if (!canClaim(actor, decision, claim, insider)) throw new AppError('forbidden', 'own claim or own body');
    const decided = { id, claimantId: claim.claimantId, organisationId, organisation: organisationName };
    await answer(work, actor.userId, decided, { decision, reason });
    if (decision === 'approve') await handOver(work, actor.userId, decided);
    return await requireClaim(work.tx, actor, id);
  });
}

async function answer(
  work: Work,
  decidedBy: string,
  claim: Decided,
  { decision, reason }: Decision,
): Promise<void> {
  await transition(work, {
    table: organisationClaims,
    lifecycle: claimLifecycle,
    verb: decision,
    id: claim.id,
    set: { decidedAt: work.now, decidedBy, reason },
    data: { organisationId: claim.organisationId, reason },
  });
  await notify(work, {
    userId: claim.claimantId,
    kind: 'claim_decided',
    data: { organisation: claim.organisation, decision, reason },
    link: `/workspace/organisations/${claim.organisationId}`,
    dedupeKey: `claim_decided:${claim.id}`,
  });
}

async function handOver(work: Work, decidedBy: string, claim: Decided): Promise<void> {
  const { organisationId, organisation, claimantId } = claim;
  // The owner of before keeps no say: who registered a body wrongly must not take it back by a role.
  const former = await transferOwnership(work, organisationId, claimantId, 'member');
  const invitationsRevoked = await updateAllRevoked(work.tx, organisationId);
  await work.audit({
    action: 'organisation.hand_over',
    subjectType: 'organisation',
    subjectId: organisationId,
    data: { userId: claimantId, former, claimId: claim.id, invitationsRevoked },
  });
  if (former && former !== claimantId)
    await notify(work, {
      userId: former,
      kind: 'organisation_transferred',
      data: { organisation },
      link: `/workspace/organisations/${organisationId}`,
      dedupeKey: `organisation_transferred:${claim.id}`,
    });
  for (const rival of await listRivalClaims(work.tx, organisationId, claim.id))
    await answer(
      work,
      decidedBy,
      { ...rival, organisationId, organisation },
      { decision: 'reject', reason: RIVAL_REASON },
    );
}
