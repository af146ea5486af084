import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findAppraisal, updateAppraisal } from './progress.repository.ts';
import { holdAgreement } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Returns an appraisal to who gave it, with the reason; it stays on record beside the next one. */
export async function returnAppraisal(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'return_appraisal');
    const appraisal = await findAppraisal(work.tx, id);
    if (!appraisal || appraisal.decidedAt) throw new AppError('wrong_state', 'no appraisal waits');
    await updateAppraisal(work.tx, appraisal.id, {
      confirmed: false,
      reason,
      decidedBy: actor.userId,
      decidedAt: work.now,
    });
    const { number } = appraisal;
    await stepAgreement(work, actor, place, { verb: 'return_appraisal', text: reason, data: { number } });
    await tellSides(work, place, {
      to: [appraisal.side as 'poster' | 'bureau'],
      kind: 'agreement_appraisal_returned',
      data: { reason },
      key: String(number),
      except: actor.userId,
    });
  });
}
