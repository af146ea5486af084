import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { insertBatch } from './pass-batches.repository.ts';
import { lookAtPass } from './pass-outcome.ts';
import { lockScenarios } from './scenarios.repository.ts';

/** Proposes to pass many. What cannot pass falls out at once with its reason; nothing moves before a second look. */
export async function proposePass(ctx: Ctx, asked: readonly string[]): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const ids = [...new Set(asked)];
    await lockScenarios(work.tx, ids);
    const looks = [];
    for (const id of ids)
      looks.push({ id, ...(await lookAtPass(work, actor, id, { deskOf: actor.userId, version: null })) });
    if (looks.every(({ why }) => why !== null))
      throw new AppError('batch_empty', 'none can pass', {
        errors: looks.map(({ id, why }) => ({
          path: `scenarios.${asked.indexOf(id)}`,
          code: why ?? '',
          message: why ?? '',
        })),
      });
    const seen = looks.flatMap(({ place, why }) =>
      place ? [{ scenarioId: place.scenario.id, version: place.latest?.version ?? 1, outcome: why }] : [],
    );
    const id = await insertBatch(work.tx, { proposedBy: actor.userId, proposedAt: work.now }, seen);
    await work.audit({
      action: 'pass_batch.propose',
      subjectType: 'pass_batch',
      subjectId: id,
      data: { scenarios: seen.filter(({ outcome }) => outcome === null).map(({ scenarioId }) => scenarioId) },
    });
    return id;
  });
}
