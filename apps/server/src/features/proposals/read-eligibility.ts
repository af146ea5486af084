import type { EligibilityView } from '@jiebang/contracts/eligibility';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { presentEligibility } from '../eligibility/public.ts';
import { eligibilityOf } from './eligibility-of.ts';
import { can, mayCheck } from './proposals.policy.ts';
import { requireProposal } from './require-proposal.ts';

/** For who checks it for the bureau: to applicant and poster the finding does not exist. */
export async function getProposalEligibility(ctx: Ctx, id: string): Promise<EligibilityView> {
  const actor = requireUser(ctx);
  const now = ctx.services.clock.now();
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireProposal(tx, actor, id, now);
    if (!mayCheck(actor, place)) throw notFound('proposal');
    const findings = await eligibilityOf(tx, place, { now, hold: false });
    const mayOverride = can(actor, 'find_valid', place, now);
    return await presentEligibility(tx, { proposalId: id }, { findings, mayOverride });
  });
}
