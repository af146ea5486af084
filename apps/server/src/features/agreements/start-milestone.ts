import { milestones } from '@jiebang/db/schema/agreements';
import { milestoneLifecycle } from '@jiebang/domain/agreements/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { holdMilestone } from './require-agreement.ts';

/** The solver begins a milestone. Answers the agreement's id. */
export async function startMilestone(ctx: Ctx, id: string): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const { milestone } = await holdMilestone(work, actor, id, 'start');
    await transition(work, {
      table: milestones,
      lifecycle: milestoneLifecycle,
      verb: 'start',
      id,
      set: { updatedAt: work.now },
      data: { agreementId: milestone.agreementId },
    });
    work.touch(`agreement:${milestone.agreementId}`);
    return milestone.agreementId;
  });
}
