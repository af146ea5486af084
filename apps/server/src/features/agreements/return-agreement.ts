import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { holdAgreement } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Returns what both sides confirmed before it is on record; they put it right and confirm it anew. */
export async function returnAgreement(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'return');
    const { revision, version } = place.agreement;
    await stepAgreement(work, actor, place, {
      verb: 'return',
      set: { revision: revision + 1, agreedBy: null, agreedAt: null },
      text: reason,
    });
    await tellSides(work, place, {
      to: ['poster', 'solver'],
      kind: 'agreement_returned',
      data: { reason },
      key: String(version),
    });
  });
}
