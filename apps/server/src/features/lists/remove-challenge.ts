import { type Ctx, transact } from '../../platform/context.ts';
import { deleteChallenge } from './challenges.repository.ts';
import { keepFrozen } from './frozen.ts';
import { requireDraftChallenge } from './require-list.ts';

/** Takes a challenge off a list in preparation; the row goes, its scenario is free again. */
export async function removeChallenge(ctx: Ctx, id: string): Promise<void> {
  await keepFrozen(() =>
    transact(ctx, async (work) => {
      const { challenge } = await requireDraftChallenge(ctx, work, id);
      const { listId, scenarioId } = challenge;
      await deleteChallenge(work.tx, id);
      await work.audit({
        action: 'challenge.remove',
        subjectType: 'challenge',
        subjectId: id,
        data: { listId, scenarioId },
      });
    }),
  );
}
