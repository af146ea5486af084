import { scenarios } from '@jiebang/db/schema/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { recallCoreviews } from '../coreviews/public.ts';
import { requireScenario } from './require-scenario.ts';

/** Takes what was handed in back to a draft, until formal review ends. It keeps its number and its versions. */
export async function takeBackScenario(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { scenario } = await requireScenario(work, actor, id, 'take_back');
    await recallCoreviews(work, id);
    await transition(work, {
      table: scenarios,
      lifecycle: scenarioLifecycle,
      verb: 'take_back',
      id,
      set: { updatedAt: work.now, revision: scenario.revision + 1 },
    });
  });
}
