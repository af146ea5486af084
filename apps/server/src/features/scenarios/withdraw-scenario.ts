import { scenarios } from '@jiebang/db/schema/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { recallCoreviews } from '../coreviews/public.ts';
import { requireScenario } from './require-scenario.ts';

/** Gives a scenario up for good, until formal review ends; the reason stays in its history. */
export async function withdrawScenario(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    await requireScenario(work, actor, id, 'withdraw');
    await recallCoreviews(work, id);
    await transition(work, {
      table: scenarios,
      lifecycle: scenarioLifecycle,
      verb: 'withdraw',
      id,
      set: { updatedAt: work.now },
      data: { reason },
    });
  });
}
