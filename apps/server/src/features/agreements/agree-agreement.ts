import type { Side } from '@jiebang/domain/agreements/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findVersion } from './agreements.repository.ts';
import { holdAgreement, requireRevision } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/**
 * Confirms the version that was read. `revision` names it: what was taken back and changed meanwhile has another one.
 * From now on both sides have confirmed the same bytes, and a trigger keeps them.
 */
export async function agreeAgreement(ctx: Ctx, id: string, revision: number): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'agree');
    requireRevision(place, revision);
    const { version, pen } = place.agreement;
    const sm3 = (await findVersion(work.tx, id, version))?.sm3 ?? '';
    await stepAgreement(work, actor, place, {
      verb: 'agree',
      set: { agreedBy: actor.userId, agreedAt: work.now },
      data: { sm3 },
    });
    await tellSides(work, place, {
      to: [pen as Side, 'bureau'],
      kind: 'agreement_agreed',
      data: { version: String(version), sm3 },
      key: String(version),
    });
  });
}
