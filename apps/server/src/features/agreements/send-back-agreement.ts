import type { Side } from '@jiebang/domain/agreements/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { holdAgreement, requireRevision } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Sends what was read back to its writers, with the reason. */
export async function sendBackAgreement(
  ctx: Ctx,
  id: string,
  { revision, reason }: { revision: number; reason: string },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'send_back');
    requireRevision(place, revision);
    const { version, pen } = place.agreement;
    await stepAgreement(work, actor, place, {
      verb: 'send_back',
      set: { revision: revision + 1 },
      text: reason,
    });
    await tellSides(work, place, {
      to: [pen as Side],
      kind: 'agreement_sent_back',
      data: { reason },
      key: String(version),
    });
  });
}
