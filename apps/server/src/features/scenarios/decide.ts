import { scenarios } from '@jiebang/db/schema/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { publishEvent } from '../webhooks/public.ts';
import { requireScenario } from './require-scenario.ts';
import { listTold } from './scenarios.repository.ts';

/** Approves or rejects, with a reason that the enterprise reads; who runs the body is told. */
export async function decide(
  ctx: Ctx,
  id: string,
  { verb, reason }: { verb: 'approve' | 'reject'; reason: string },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { scenario } = await requireScenario(work, actor, id, verb);
    await transition(work, {
      table: scenarios,
      lifecycle: scenarioLifecycle,
      verb,
      id,
      set: { decidedBy: actor.userId, decidedAt: work.now, decisionReason: reason, updatedAt: work.now },
      data: { reason },
    });
    await publishEvent(work, {
      type: verb === 'approve' ? 'scenario.approved' : 'scenario.rejected',
      subject: id,
      organisationId: scenario.organisationId,
      data: { code: scenario.code, title: scenario.title },
    });
    for (const userId of await listTold(work.tx, scenario))
      await notify(work, {
        userId,
        kind: 'scenario_decided',
        data: { code: scenario.code ?? '', title: scenario.title, decision: verb, reason },
        link: `/workspace/scenarios/${id}`,
        dedupeKey: `scenario_decided:${id}`,
      });
  });
}
