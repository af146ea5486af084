import { milestones } from '@jiebang/db/schema/agreements';
import { milestoneLifecycle } from '@jiebang/domain/agreements/lifecycle';
import { beijingDay } from '@jiebang/domain/calendar/day';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { findOpenReport, updateReport } from './progress.repository.ts';
import { holdMilestone } from './require-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** The poster accepts what was reported as complete; it was done on the day it was reported. Answers the agreement's id. */
export const acceptMilestone = (ctx: Ctx, id: string): Promise<string> => decide(ctx, id, null);

/** The poster refuses it with the reason, and the work goes on. Answers the agreement's id. */
export const refuseMilestone = (ctx: Ctx, id: string, reason: string): Promise<string> =>
  decide(ctx, id, reason);

async function decide(ctx: Ctx, id: string, reason: string | null): Promise<string> {
  const actor = requireUser(ctx);
  const accepted = reason === null;
  const verb = accepted ? 'accept' : 'refuse';
  return await transact(ctx, async (work) => {
    const { place, milestone } = await holdMilestone(work, actor, id, verb);
    const report = await findOpenReport(work.tx, id);
    if (!report) throw new AppError('wrong_state', 'no report waits');
    await updateReport(work.tx, report.id, {
      accepted,
      reason,
      decidedBy: actor.userId,
      decidedAt: work.now,
    });
    await transition(work, {
      table: milestones,
      lifecycle: milestoneLifecycle,
      verb,
      id,
      set: {
        updatedAt: work.now,
        ...(accepted ? { actualDay: beijingDay(report.at.getTime()) } : {}),
      },
      data: { agreementId: milestone.agreementId, reportId: report.id },
    });
    await tellSides(work, place, {
      to: ['solver'],
      kind: 'milestone_decided',
      data: { milestone: milestone.title, decision: verb, reason: reason ?? '' },
      key: report.id,
    });
    work.touch(`agreement:${milestone.agreementId}`);
    return milestone.agreementId;
  });
}
