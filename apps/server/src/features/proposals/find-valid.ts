import { proposals } from '@jiebang/db/schema/proposals';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { holdProposal } from './require-proposal.ts';
import { tellApplicants } from './tell-applicants.ts';

/** The formal check is passed: the proposal goes into the selection. */
export async function findValid(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdProposal(work, actor, id, 'find_valid', work.now);
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
