import { type Grade, gradeLabels } from '@jiebang/domain/agreements/acceptance';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { followAgreements } from './follow-agreements.ts';
import { findAppraisal, updateAppraisal } from './progress.repository.ts';
import { holdAgreement } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Confirms the appraisal as a second person: the acceptance is concluded, and the case appears if both sides want it. */
export async function acceptAgreement(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'accept');
    const appraisal = await findAppraisal(work.tx, id);
    if (!appraisal || appraisal.decidedAt) throw new AppError('wrong_state', 'no appraisal waits');
    await updateAppraisal(work.tx, appraisal.id, {
      confirmed: true,
      decidedBy: actor.userId,
      decidedAt: work.now,
    });
    const { number, grade } = appraisal;
    await stepAgreement(work, actor, place, {
      verb: 'accept',
      set: { overAt: work.now },
      data: { number, grade },
    });
    await followAgreements(work, place);
    const label = gradeLabels[grade as Grade];
    await tellSides(work, place, {
      to: ['poster', 'solver'],
      kind: 'agreement_accepted',
      data: { gradeZh: label.zh, gradeEn: label.en },
      key: '',
    });
  });
}
