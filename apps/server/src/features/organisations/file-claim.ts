import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { listHolders } from '../identity/public.ts';
import { notify } from '../notifications/public.ts';
import { type ClaimRow, insertClaim } from './claims.repository.ts';
import { findOwner } from './memberships.repository.ts';
import { can } from './organisations.policy.ts';
import type { OrganisationRow } from './organisations.repository.ts';
import { requireClaim } from './require-claim.ts';
import { requireOrganisation } from './require-organisation.ts';

/** Claims a body that somebody registered before; those who decide and the present owner are told. */
export async function fileClaim(ctx: Ctx, id: string, evidence: string): Promise<ClaimRow> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const { organisation, role } = await requireOrganisation(work.tx, actor, id);
    if (!can(actor, 'claim', role)) throw new AppError('already_member');
    const claimId = await insertClaim(work.tx, {
      organisationId: id,
      claimantId: actor.userId,
      evidence,
      filedAt: work.now,
    });
    if (!claimId) throw new AppError('claim_open');
    await work.audit({
      action: 'organisation_claim.file',
      subjectType: 'organisation_claim',
      subjectId: claimId,
      data: { organisationId: id },
    });
    await tellConcerned(work, organisation, { claimId, claimant: actor.name, claimantId: actor.userId });
    return await requireClaim(work.tx, actor, claimId);
  });
}

async function tellConcerned(
  work: Work,
  organisation: OrganisationRow,
  { claimId, claimant, claimantId }: { claimId: string; claimant: string; claimantId: string },
): Promise<void> {
  const owner = await findOwner(work.tx, organisation.id);
  const reviewers = await listHolders(work.tx, 'organisations.review');
  const links = new Map(reviewers.map((reviewer) => [reviewer.id, '/workspace/organisation-claims']));
  if (owner) links.set(owner, `/workspace/organisations/${organisation.id}`);
  links.delete(claimantId);
  for (const [userId, link] of links)
    await notify(work, {
      userId,
      kind: 'claim_filed',
      data: { organisation: organisation.name, claimant },
      link,
      dedupeKey: `claim_filed:${claimId}`,
    });
}
