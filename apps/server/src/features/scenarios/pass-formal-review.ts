import { scenarios } from '@jiebang/db/schema/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { openCoreviews } from '../coreviews/public.ts';
import { formalProblems } from './formal-problems.ts';
import { requireScenario } from './require-scenario.ts';
import { departmentsToAsk, riskOf } from './risk-of.ts';

/**
 * Ends formal review. From now on the enterprise cannot take the scenario back. Its risk class decides whether
 * departments are asked before the experts; which experts judge it is settled by an act of its own (`commit-draw.ts`).
 */
export async function passFormalReview(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'pass_formal');
    const errors = await formalProblems(work.tx, place);
    if (errors.length > 0) throw new AppError('formal_incomplete', 'formal review', { errors });
    const state = await riskOf(work.tx, place);
    const asked = await departmentsToAsk(work.tx, place, state);
    await transition(work, {
      table: scenarios,
      lifecycle: scenarioLifecycle,
      verb: asked.length > 0 ? 'refer' : 'pass_formal',
      id,
      set: { clerkId: actor.userId, updatedAt: work.now },
      data: { departments: asked.map(({ departmentId }) => departmentId) },
    });
    if (asked.length === 0) return;
    const { code } = place.scenario;
    const title = place.latest?.content.title ?? place.scenario.title;
    await openCoreviews(work, { id, version: state.version, code, title }, asked, actor.userId);
  });
}
