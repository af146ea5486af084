import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { lockChallenges, updatePositions } from './challenges.repository.ts';
import { keepFrozen } from './frozen.ts';
import { requireDraft } from './require-list.ts';

/** Orders the challenges of a list in preparation. `ids` are all of them: one more or less was added or removed meanwhile. */
export async function orderChallenges(ctx: Ctx, listId: string, ids: string[]): Promise<void> {
  await keepFrozen(() =>
    transact(ctx, async (work) => {
      await requireDraft(ctx, work, listId);
      const present = (await lockChallenges(work.tx, listId)).map(({ id }) => id);
      const named = new Set(ids);
      if (named.size !== ids.length || named.size !== present.length || !present.every((id) => named.has(id)))
        throw new AppError('conflict', 'not the challenges of the list');
      if (present.every((id, at) => ids[at] === id)) return;
      await updatePositions(work.tx, listId, ids);
      await work.audit({
        action: 'challenge_list.order',
        subjectType: 'challenge_list',
        subjectId: listId,
        data: { ids },
      });
    }),
  );
}
