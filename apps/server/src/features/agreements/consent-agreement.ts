import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { sideOf } from './agreements.policy.ts';
import { updateConsent } from './agreements.repository.ts';
import { holdAgreement } from './require-agreement.ts';
import { keepAct } from './step-agreement.ts';

/** Says for one's own side whether the result may be shown as a case; until the acceptance is concluded. */
export async function consentAgreement(ctx: Ctx, id: string, publish: boolean): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'consent');
    const side = sideOf(actor, place);
    const { posterPublishes, solverPublishes } = place.agreement;
    if ((side === 'poster' ? posterPublishes : solverPublishes) === publish) return;
    await updateConsent(
      work.tx,
      id,
      side === 'poster' ? { posterPublishes: publish } : { solverPublishes: publish },
    );
    await work.audit({
      action: 'agreement.consent',
      subjectType: 'agreement',
      subjectId: id,
      data: { side, publish },
    });
    await keepAct(work, actor, place, { kind: 'consent', text: publish ? 'yes' : 'no' });
  });
}
