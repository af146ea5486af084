import { opinionDraws } from '@jiebang/db/schema/opinion-draws';
import { drawPanel as draw } from '@jiebang/domain/scenarios/draw';
import { eq } from 'drizzle-orm';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { lotOf } from '../../platform/lot-of.ts';
import { parseFutureDate } from '../../platform/parse-date.ts';
import { requireUser } from '../../platform/require-user.ts';
import { type DrawRow, findDraw } from './draws.repository.ts';
import { type Candidate, insertOpinions, listCandidates } from './panel.repository.ts';
import { refuseConflict } from './refuse-conflict.ts';
import { requireScenario } from './require-scenario.ts';
import { tellExperts } from './tell-experts.ts';

/** Draws from the pool that somebody else fixed; the seed is told with it, so that anybody can draw again. */
export async function drawPanel(ctx: Ctx, id: string, { dueAt: due }: { dueAt: string }): Promise<void> {
  const actor = requireUser(ctx);
  await refuseConflict(() =>
    transact(ctx, async (work) => {
      const dueAt = parseFutureDate('dueAt', due, work.now);
      const place = await requireScenario(work, actor, id, 'convene');
      const { scenario } = place;
      const row = await findDraw(work.tx, id);
      if (!row) throw new AppError('wrong_state', 'no pool is fixed');
      if (row.committedBy === actor.userId) throw new AppError('draw_other_person');
      const candidates = await listCandidates(work.tx, scenario, [scenario.clerkId, actor.userId]);
      const { barred, outcome } = drawNow(row, candidates);
      if (outcome.length < row.seats) throw new AppError('draw_pool_short', `${outcome.length}`);
      await work.tx
        .update(opinionDraws)
        .set({ drawnBy: actor.userId, drawnAt: work.now, barred, outcome })
        .where(eq(opinionDraws.id, row.id));
      const asked = outcome.map((expertId) => ({ expertId, dueAt }));
      const ids = await insertOpinions(
        work.tx,
        asked.map((one) => ({ ...one, scenarioId: id, assignedBy: actor.userId, assignedAt: work.now })),
      );
      await work.audit({
        action: 'scenario.draw_panel',
        subjectType: 'scenario',
        subjectId: id,
        data: { seed: row.seed, barred, outcome, dueAt: dueAt.toISOString() },
      });
      await tellExperts(
        work,
        place,
        asked.map((one, i) => ({ ...one, id: ids[i] as string })),
      );
    }),
  );
}

/** Who would be drawn now: who has got a conflict since the pool was fixed, or left it, is passed over and named. */
export function drawNow(row: DrawRow, candidates: readonly Candidate[]) {
  const free = new Set(candidates.filter(({ conflict }) => conflict === null).map(({ id }) => id));
  const barred = row.pool.map(({ id }) => id).filter((id) => !free.has(id));
  const { seats, maxPerEmployer } = row;
  return { barred, outcome: draw(row.pool, { seats, maxPerEmployer, barred }, lotOf(row.seed)) };
}
