import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { followAgreements } from './follow-agreements.ts';
import { holdAgreement } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Ends an agreement with its reason; with the last one that lives the challenge ends too. */
export async function terminateAgreement(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'terminate');
    await stepAgreement(work, actor, place, { verb: 'terminate', set: { overAt: work.now }, text: reason });
    await followAgreements(work, place);
    await tellSides(work, place, {
      to: ['poster', 'solver'],
      kind: 'agreement_terminated',
      data: { reason },
      key: '',
    });
  });
}
