import { proposals } from '@jiebang/db/schema/proposals';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';

/** Both sides have signed and the bureau has recorded it, in the caller's transaction. */
export async function contractProposal(work: Work, id: string, agreementId: string): Promise<void> {
  await transition(work, {
    table: proposals,
    lifecycle: proposalLifecycle,
    verb: 'contract',
    id,
    set: { updatedAt: work.now },
    data: { agreementId },
  });
}
