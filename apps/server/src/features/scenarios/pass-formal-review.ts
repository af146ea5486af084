import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { isOverruled } from './district-problems.ts';
import { endFormalReview } from './end-formal-review.ts';
import { formalProblems } from './formal-problems.ts';
import { requireScenario } from './require-scenario.ts';

/**
 * Ends formal review. From now on the enterprise cannot take the scenario back. Its risk class decides whether
 * departments are asked before the experts; which experts judge it is settled by an act of its own (`commit-draw.ts`).
 * `reason`: why it passes although its district does not recommend it; of no meaning where it does.
 */
export async function passFormalReview(ctx: Ctx, id: string, reason: string): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, requireUser(ctx), id, 'pass_formal');
    const problems = await formalProblems(work.tx, place, work.now);
    const overruled = reason !== '' && problems.some(isOverruled);
    const errors = overruled ? problems.filter((problem) => !isOverruled(problem)) : problems;
    if (errors.length > 0) throw new AppError('formal_incomplete', 'formal review', { errors });
    const by = { actorId: userId, clerkId: userId };
    await endFormalReview(work, place, overruled ? { ...by, districtReason: reason } : by);
  });
}
