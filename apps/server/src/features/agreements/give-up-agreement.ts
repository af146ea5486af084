import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { sideOf } from './agreements.policy.ts';
import { followAgreements } from './follow-agreements.ts';
import { requireAgreement } from './require-agreement.ts';
import { openAgreement, requireWinner } from './start-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/**
 * Records that a winner and its poster come to no agreement, so that nobody waits for it for ever: the agreement that
 * was not begun is ended with the reason. Answers its id.
 */
export async function giveUpAgreement(ctx: Ctx, proposalId: string, reason: string): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const winner = await requireWinner(work, actor, proposalId, 'alone');
    if (sideOf(actor, winner) !== 'bureau') throw new AppError('conflict_of_interest', 'own body');
    const id = await openAgreement(work, actor, winner, 'solver');
    const place = await requireAgreement(work.tx, actor, id);
    await stepAgreement(work, actor, place, { verb: 'terminate', set: { overAt: work.now }, text: reason });
    await followAgreements(work, place);
    await tellSides(work, place, {
      to: ['poster', 'solver'],
      kind: 'agreement_terminated',
      data: { reason },
      key: '',
    });
    return id;
  });
}
