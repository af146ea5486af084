import { scenarios } from '@jiebang/db/schema/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { formalProblems } from './formal-problems.ts';
import { requireScenario } from './require-scenario.ts';

/**
 * Ends formal review. From now on the enterprise cannot take the scenario back; who judges it is settled by an act of
 * its own (`commit-draw.ts`).
 */
export async function passFormalReview(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'pass_formal');
    const errors = await formalProblems(work.tx, place);
    if (errors.length > 0) throw new AppError('formal_incomplete', 'formal review', { errors });
    await transition(work, {
      table: scenarios,
      lifecycle: scenarioLifecycle,
      verb: 'pass_formal',
      id,
      set: { clerkId: actor.userId, updatedAt: work.now },
    });
  });
}
