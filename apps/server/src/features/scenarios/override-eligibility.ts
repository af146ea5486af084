import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { type Override, overrideRule } from '../eligibility/public.ts';
import { eligibilityOf } from './eligibility-of.ts';
import { requireScenario } from './require-scenario.ts';

/** Who holds the desk lets a scenario pass in spite of a rule, and says why. */
export async function overrideEligibility(ctx: Ctx, id: string, override: Override): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'pass_formal');
    const findings = await eligibilityOf(work.tx, place, { now: work.now, hold: true });
    await overrideRule(work, actor, { scenarioId: id }, { findings, override });
  });
}
