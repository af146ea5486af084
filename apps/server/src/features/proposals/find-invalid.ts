import { proposals } from '@jiebang/db/schema/proposals';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { holdProposal } from './require-proposal.ts';
import { tellApplicants } from './tell-applicants.ts';

/** The formal check is failed, or a correction was not made; the applicant reads the reason. */
export async function findInvalid(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdProposal(work, actor, id, 'find_invalid', work.now);
    await transition(work, {
      table: proposals,
      lifecycle: proposalLifecycle,
      verb: 'find_invalid',
      id,
      // The reason stays in the row: it may quote what was proposed, which the log must not.
      set: { updatedAt: work.now, standingReason: reason },
    });
    await tellApplicants(work, place, { kind: 'proposal_invalid', data: { reason }, key: '' });
  });
}
