import type { Side } from '@jiebang/domain/agreements/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { otherSide } from './agreements.policy.ts';
import { holdAgreement } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Takes it back to go on writing. Whoever confirms at this moment is faster, or finds it gone. */
export async function takeBackAgreement(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'take_back');
    const { revision, version, pen } = place.agreement;
    await stepAgreement(work, actor, place, { verb: 'take_back', set: { revision: revision + 1 } });
    await tellSides(work, place, {
      to: [otherSide(pen as Side)],
      kind: 'agreement_taken_back',
      data: {},
      key: String(version),
    });
  });
}
