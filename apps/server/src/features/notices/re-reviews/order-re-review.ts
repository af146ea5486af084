import { namesObjector } from '@jiebang/domain/notices/check-objection';
import { canonicalPool, commitPool, drawPanel } from '@jiebang/domain/scenarios/draw';
import { type Ctx, transact } from '../../../platform/context.ts';
import { AppError, violatedConstraint } from '../../../platform/errors.ts';
import { lotOf, newSeed, seedSm3 } from '../../../platform/lot-of.ts';
import { requireUser } from '../../../platform/require-user.ts';
import { findStatement } from '../objectors.repository.ts';
import { caseTopic, requireCase } from '../require-case.ts';
import { findingDue, panelOf } from './finding-due.ts';
import {
  findReReview,
  insertFindings,
  insertReReview,
  listBarred,
  listPool,
} from './re-reviews.repository.ts';
import { tellAsked } from './tell-asked.ts';

type Input = { seats: number; grounds: string; evidence: string; showFile: boolean };

/**
 * Draws another panel by a seed nobody chose, and asks each of it. Pool and seed go on record as their SM3. The log does
 * not hold the seed: from it and the pool one could tell who was passed over, and with that who objected.
 */
export async function orderReReview(ctx: Ctx, objectionId: string, input: Input): Promise<string> {
  const actor = requireUser(ctx);
  return await refuseConflict(() =>
    transact(ctx, async (work) => {
      // Whoever may rule may have it looked at again first.
      const { row } = await requireCase(ctx, work, objectionId, 're_review');
      if (await findReReview(work.tx, objectionId)) throw new AppError('re_review_ordered');
      const { objector, file } = await findStatement(work.tx, objectionId);
      if (namesObjector(`${input.grounds}\n${input.evidence}`, objector))
        throw new AppError('objector_named');
      const { seats, showFile, grounds, evidence } = input;
      const { maxPerEmployer, dueDays } = panelOf(row);
      const pool = canonicalPool(await listPool(work.tx));
      const barred = await listBarred(
        work.tx,
        objectionId,
        pool.map(({ id }) => id),
      );
      const seed = newSeed();
      const lot = lotOf(seed);
      const outcome = drawPanel(pool, { seats, maxPerEmployer, barred }, lot);
      if (outcome.length < seats) throw new AppError('draw_pool_short', `${outcome.length} of ${seats}`);
      const commitment = { ...commitPool(pool, lot.hash), seedSm3: seedSm3(seed) };
      const id = await insertReReview(work.tx, {
        ...{ objectionId, grounds, evidence, fileShown: showFile && file !== null },
        ...{ pool, ...commitment, seed, seats, maxPerEmployer, barred, outcome },
        orderedBy: actor.userId,
        orderedAt: work.now,
      });
      const dueAt = await findingDue(work.tx, dueDays, work.now);
      const asked = await insertFindings(
        work.tx,
        outcome.map((expertId) => ({ reReviewId: id, expertId, dueAt, assignedAt: work.now })),
      );
      await work.audit({
        action: 're_review.order',
        subjectType: 're_review',
        subjectId: id,
        data: {
          objectionId,
          poolSm3: commitment.poolSm3,
          seedSm3: commitment.seedSm3,
          poolSize: pool.length,
          seats,
          outcome,
        },
      });
      await tellAsked(work, row, asked);
      work.touch(caseTopic(objectionId));
      return id;
    }),
  );
}

/** Who joins the poster between the look at the pool and the insert is stopped by the trigger. */
export async function refuseConflict<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (violatedConstraint(error) === 're_review_findings_no_conflict') throw new AppError('expert_conflict');
    throw error;
  }
}
