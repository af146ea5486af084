import { coreviews } from '@jiebang/db/schema/coreviews';
import { coreviewLifecycle } from '@jiebang/domain/coreviews/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { type CoreviewAction, refusalOf, visibleTo } from './coreviews.policy.ts';
import { findCoreview, lockScenarioOf } from './coreviews.repository.ts';
import type { CoreviewFollowUp } from './follow-ups.ts';
import { sendScenarioBack, settleScenario } from './settle-scenario.ts';

/** The department's answer, given once by one of its officers, with what follows for the scenario. */
export async function answerCoreview(
  ctx: Ctx,
  followUp: CoreviewFollowUp,
  id: string,
  { verb, opinion }: { verb: CoreviewAction; opinion: string },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    await lockScenarioOf(work.tx, id);
    const place = await findCoreview(work.tx, id, actor.userId, visibleTo(actor));
    if (!place) throw notFound('coreview');
    const refusal = refusalOf(verb, place, work.now);
    if (refusal) throw new AppError(refusal, `${verb} on ${place.coreview.status}`);
    const { scenarioId, departmentId, version } = place.coreview;
    await transition(work, {
      table: coreviews,
      lifecycle: coreviewLifecycle,
      verb,
      id,
      set: { opinion, answeredBy: actor.userId, endedAt: work.now },
      data: { scenarioId, departmentId, version, opinion },
    });
    await (verb === 'object' ? sendScenarioBack : settleScenario)(work, followUp, place.coreview);
  });
}
