import { passBatches } from '@jiebang/db/schema/review';
import { passBatchLifecycle } from '@jiebang/domain/scenarios/pass-batch-lifecycle';
import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { endFormalReview } from './end-formal-review.ts';
import { batchIs, listBatches, listBatchItems, updateOutcome } from './pass-batches.repository.ts';
import { lookAtPass } from './pass-outcome.ts';
import { lockScenarios } from './scenarios.repository.ts';

/**
 * The second look: another person passes what was proposed, each scenario as it stands now. One that was handed in
 * anew, sent back or taken up by another desk meanwhile falls out and is named; the others pass.
 */
export async function confirmPassBatch(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { proposedBy } = await requireBatch(work, id);
    if (proposedBy === actor.userId) throw new AppError('batch_other_person');
    await decide(work, actor, id, 'confirm');
    const items = (await listBatchItems(work.tx, [id])).filter(({ outcome }) => outcome === null);
    await lockScenarios(
      work.tx,
      items.map(({ scenarioId }) => scenarioId),
    );
    for (const { scenarioId, version } of items) {
      const { place, why } = await lookAtPass(work, actor, scenarioId, { deskOf: proposedBy, version });
      if (!why)
        await endFormalReview(work, place, {
          actorId: actor.userId,
          clerkId: place.scenario.clerkId ?? proposedBy,
          batchId: id,
        });
      await updateOutcome(work.tx, { batchId: id, scenarioId }, why ?? 'passed');
    }
  });
}

/** Takes a proposal off the table; whoever reviews may, also who made it. */
export async function dismissPassBatch(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    await requireBatch(work, id);
    await decide(work, actor, id, 'dismiss');
  });
}

async function requireBatch({ tx }: Work, id: string) {
  const [row] = await listBatches(tx, batchIs(id), 1);
  if (!row) throw notFound('batch');
  return row.batch;
}

const decide = async (work: Work, actor: UserActor, id: string, verb: 'confirm' | 'dismiss') =>
  await transition(work, {
    table: passBatches,
    lifecycle: passBatchLifecycle,
    verb,
    id,
    set: { decidedBy: actor.userId, decidedAt: work.now },
  });
