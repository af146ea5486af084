import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { contractProposal } from '../proposals/public.ts';
import { takeCode } from './agreements.repository.ts';
import { followAgreements } from './follow-agreements.ts';
import { insertMilestones } from './progress.repository.ts';
import { holdAgreement } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Puts an agreement on record: its number, its milestones as they were agreed, and the work begins. */
export async function recordAgreement(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'record');
    const { proposalId, content } = place.agreement;
    await contractProposal(work, proposalId, id);
    await insertMilestones(
      work.tx,
      content.milestones.map(({ title, deliverable, plannedDay, shareFen }, position) => ({
        agreementId: id,
        position,
        title,
        deliverable,
        plannedDay,
        // Checked before it was put to the other side: every share is said.
        shareFen: shareFen ?? 0,
        updatedAt: work.now,
      })),
    );
    // The numbering is held from here to the commit; what follows is writing only.
    const code = await takeCode(work.tx, yearOf(beijingDay(work.now.getTime())));
    await stepAgreement(work, actor, place, {
      verb: 'record',
      set: { code, recordedBy: actor.userId, recordedAt: work.now },
      data: { code, milestones: content.milestones.length },
    });
    await followAgreements(work, place);
    await tellSides(
      work,
      { ...place, agreement: { ...place.agreement, code } },
      { to: ['poster', 'solver'], kind: 'agreement_recorded', data: {}, key: '' },
    );
  });
}
