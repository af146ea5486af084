import type { createPanel as endpoint } from '@jiebang/contracts/judging';
import { DEFAULT_FORMULA } from '@jiebang/domain/judging/formula';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { newSeed, seedSm3 } from '../../platform/lot-of.ts';
import { parseFutureDate } from '../../platform/parse-date.ts';
import { findContest, insertPanel } from './panels.repository.ts';
import { keepPromises, userIdOf } from './require-panel.ts';

const TWO_WEEKS_MS = 14 * 86_400_000;
const EMPTY: Rubric = { criteria: [], bands: [], machineWeight: DEFAULT_FORMULA.machineWeight };

/**
 * Begins the panel of a competition. What its challenge published as its rubric stands here too, machine weight and all;
 * a competition without one gets an empty rubric to fill. Of two at once one is made. Answers its id.
 */
export async function createPanel(
  ctx: Ctx,
  competitionId: string,
  input: z.output<(typeof endpoint)['body']>,
): Promise<string> {
  const now = ctx.services.clock.now();
  const dueAt = input.dueAt
    ? parseFutureDate('dueAt', input.dueAt, now)
    : new Date(now.getTime() + TWO_WEEKS_MS);
  return await keepPromises(() =>
    transact(ctx, async (work) => {
      const contest = await findContest(work.tx, competitionId);
      if (!contest) throw notFound('competition');
      if (contest.status === 'cancelled' || contest.status === 'archived')
        throw new AppError('wrong_state', `competition is ${contest.status}`);
      const rubric = contest.rubric ?? EMPTY;
      const { machineWeight } = rubric;
      const seed = newSeed();
      const id = await insertPanel(work.tx, {
        competitionId,
        rubric,
        formula: { ...DEFAULT_FORMULA, machineWeight, judgeWeight: 100 - machineWeight },
        seats: input.seats,
        dueAt,
        seed,
        demo: ctx.actor.kind === 'user' && ctx.actor.demo,
        createdBy: userIdOf(ctx),
        createdAt: work.now,
      });
      await work.audit({
        action: 'panel.create',
        subjectType: 'panel',
        subjectId: id,
        data: { competitionId, seats: input.seats, dueAt: dueAt.toISOString(), seedSm3: seedSm3(seed) },
      });
      return id;
    }),
  );
}
