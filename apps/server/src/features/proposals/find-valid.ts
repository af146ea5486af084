import { proposals } from '@jiebang/db/schema/proposals';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { unmetRules } from '../eligibility/public.ts';
import { eligibilityOf } from './eligibility-of.ts';
import { holdProposal } from './require-proposal.ts';
import { tellApplicants } from './tell-applicants.ts';

/** The formal check is passed, and no rule on who may take it up is failed: the proposal goes into the selection. */
export async function findValid(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdProposal(work, actor, id, 'find_valid', work.now);
    const findings = await eligibilityOf(work.tx, place, { now: work.now, hold: false });
    const unmet = await unmetRules(work.tx, { proposalId: id }, findings);
    if (unmet.length > 0) throw new AppError('not_eligible', unmet.map(({ finding }) => finding.rule).join());
    await transition(work, {
      table: proposals,
      lifecycle: proposalLifecycle,
      verb: 'find_valid',
      id,
      set: { updatedAt: work.now },
    });
    await tellApplicants(work, place, { kind: 'proposal_valid', data: {}, key: '' });
  });
}
