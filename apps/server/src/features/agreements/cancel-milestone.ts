import { milestones } from '@jiebang/db/schema/agreements';
import { milestoneLifecycle } from '@jiebang/domain/agreements/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { findOpenReport, updateReport } from './progress.repository.ts';
import { holdMilestone } from './require-agreement.ts';
import { keepAct } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Cancels a milestone on record, as the two sides have agreed with the bureau; a report that waits is answered by it. */
export async function cancelMilestone(ctx: Ctx, id: string, reason: string): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const { place, milestone } = await holdMilestone(work, actor, id, 'cancel');
    const waiting = await findOpenReport(work.tx, id);
    if (waiting)
      await updateReport(work.tx, waiting.id, {
        accepted: false,
        reason,
        decidedBy: actor.userId,
        decidedAt: work.now,
      });
    await transition(work, {
      table: milestones,
      lifecycle: milestoneLifecycle,
      verb: 'cancel',
      id,
      set: { cancelReason: reason, updatedAt: work.now },
      data: { agreementId: milestone.agreementId },
    });
    await keepAct(work, actor, place, { kind: 'cancel_milestone', text: `${milestone.title}：${reason}` });
    await tellSides(work, place, {
      to: ['poster', 'solver'],
      kind: 'milestone_cancelled',
      data: { milestone: milestone.title, reason },
      key: id,
    });
    return milestone.agreementId;
  });
}
