import { appraiserOf } from '@jiebang/domain/agreements/acceptance';
import type { Mode } from '@jiebang/domain/scenarios/content';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { followAgreements } from './follow-agreements.ts';
import { holdAgreement } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Asks for acceptance: every milestone is done or cancelled, or what was found wanting is put right. */
export async function handInAgreement(ctx: Ctx, id: string, statement: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'hand_in');
    await stepAgreement(work, actor, place, {
      verb: 'hand_in',
      set: { handedInAt: work.now, rectifyBy: null },
      text: statement,
    });
    await followAgreements(work, place);
    await tellSides(work, place, {
      to: [...new Set(['poster', appraiserOf(place.challenge.mode as Mode)] as const)],
      kind: 'agreement_handed_in',
      data: {},
      key: work.now.toISOString(),
    });
  });
}
