import { scenarios } from '@jiebang/db/schema/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { panelProblem } from '@jiebang/domain/scenarios/panel';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseFutureDate } from '../../platform/parse-date.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { insertOpinions, listCandidates } from './panel.repository.ts';
import { refuseConflict, requireFree } from './refuse-conflict.ts';
import { requireScenario } from './require-scenario.ts';
import { tellExperts } from './tell-experts.ts';

/** Ends formal review and names the panel. From now on the enterprise cannot take the scenario back. */
export async function passFormalReview(
  ctx: Ctx,
  id: string,
  { experts, dueAt: due }: { experts: string[]; dueAt: string },
): Promise<void> {
  const actor = requireUser(ctx);
  const problem = panelProblem(experts);
  if (problem)
    throw new AppError('panel_invalid', problem, {
      errors: [{ path: 'experts', code: problem, message: 'Odd, at least three, nobody twice.' }],
    });
  await refuseConflict(() =>
    transact(ctx, async (work) => {
      const dueAt = parseFutureDate('dueAt', due, work.now);
      const place = await requireScenario(work, actor, id, 'pass_formal');
      const pool = await listCandidates(work.tx, place.scenario, [place.scenario.clerkId, actor.userId]);
      requireFree(pool, experts, (i) => `experts.${i}`);
      const asked = experts.map((expertId) => ({ expertId, dueAt }));
      const ids = await insertOpinions(
        work.tx,
        asked.map((one) => ({ ...one, scenarioId: id, assignedBy: actor.userId, assignedAt: work.now })),
      );
      await transition(work, {
        table: scenarios,
        lifecycle: scenarioLifecycle,
        verb: 'pass_formal',
        id,
        set: { clerkId: actor.userId, updatedAt: work.now },
        data: { experts, dueAt: dueAt.toISOString() },
      });
      await tellExperts(
        work,
        place,
        asked.map((one, i) => ({ ...one, id: ids[i] as string })),
      );
    }),
  );
}
