import type { EligibilityView } from '@jiebang/contracts/eligibility';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { presentEligibility } from '../eligibility/public.ts';
import { eligibilityOf } from './eligibility-of.ts';
import { requireHandedIn } from './require-handed-in.ts';
import { refusalOf } from './scenarios.policy.ts';

/** For who reviews it; a colleague of the poster, and who has an interest in it, is kept out. */
export async function getScenarioEligibility(ctx: Ctx, id: string): Promise<EligibilityView> {
  const actor = requireUser(ctx);
  const now = ctx.services.clock.now();
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireHandedIn(tx, actor, id);
    if (place.involved) throw new AppError('own_organisation');
    const findings = await eligibilityOf(tx, place, { now, hold: false });
    const mayOverride = refusalOf(actor, 'pass_formal', place, now) === null;
    return await presentEligibility(tx, { scenarioId: id }, { findings, mayOverride });
  });
}
