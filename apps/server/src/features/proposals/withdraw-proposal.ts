import { proposals } from '@jiebang/db/schema/proposals';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { holdProposal } from './require-proposal.ts';

/**
 * Withdraws a proposal, or gives up a draft, before the deadline: it is never opened, and the body may begin another
 * one. Against a selection at the same moment the challenge's lock decides who came first.
 */
export async function withdrawProposal(ctx: Ctx, id: string, startedAt: Date): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { proposal } = await holdProposal(work, actor, id, 'withdraw', startedAt);
    await transition(work, {
      table: proposals,
      lifecycle: proposalLifecycle,
      verb: 'withdraw',
      id,
      set: { updatedAt: work.now },
      data: { challengeId: proposal.challengeId, organisationId: proposal.organisationId },
    });
  });
}
