import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { type Override, overrideRule } from '../eligibility/public.ts';
import { eligibilityOf } from './eligibility-of.ts';
import { holdProposal } from './require-proposal.ts';

/** Who checks a proposal lets it pass in spite of a rule, and says why. */
export async function overrideEligibility(ctx: Ctx, id: string, override: Override): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdProposal(work, actor, id, 'find_valid', work.now);
    const findings = await eligibilityOf(work.tx, place, { now: work.now, hold: true });
    await overrideRule(work, actor, { proposalId: id }, { findings, override });
  });
}
