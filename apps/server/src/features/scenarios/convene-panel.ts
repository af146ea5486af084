import { panelProblem } from '@jiebang/domain/scenarios/panel';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseFutureDate } from '../../platform/parse-date.ts';
import { requireUser } from '../../platform/require-user.ts';
import { drawNow } from './draw-panel.ts';
import { findDraw } from './draws.repository.ts';
import { insertOpinions, listCandidates } from './panel.repository.ts';
import { refuseConflict, requireFree } from './refuse-conflict.ts';
import { requireScenario } from './require-scenario.ts';
import { tellExperts } from './tell-experts.ts';

/** Names a panel instead of drawing it; the reason stays on the panel's page. Nobody names past a draw once it is fixed. */
export async function convenePanel(
  ctx: Ctx,
  id: string,
  { experts, dueAt: due, reason }: { experts: string[]; dueAt: string; reason: string },
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
      const place = await requireScenario(work, actor, id, 'convene');
      const pool = await listCandidates(work.tx, place.scenario, [place.scenario.clerkId, actor.userId]);
      const fixed = await findDraw(work.tx, id);
      // Only where so many have got a conflict since that nothing can be drawn from it any more.
      if (fixed && drawNow(fixed, pool).outcome.length === fixed.seats) throw new AppError('draw_decides');
      requireFree(pool, experts, (i) => `experts.${i}`);
      const asked = experts.map((expertId) => ({ expertId, dueAt }));
      const ids = await insertOpinions(
        work.tx,
        asked.map((one) => ({
          ...one,
          scenarioId: id,
          chosenReason: reason,
          assignedBy: actor.userId,
          assignedAt: work.now,
        })),
      );
      await work.audit({
        action: 'scenario.convene',
        subjectType: 'scenario',
        subjectId: id,
        data: { experts, reason, dueAt: dueAt.toISOString() },
      });
      await tellExperts(
        work,
        place,
        asked.map((one, i) => ({ ...one, id: ids[i] as string })),
      );
    }),
  );
}
