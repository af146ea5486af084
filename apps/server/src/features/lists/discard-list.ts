import { challengeLists } from '@jiebang/db/schema/lists';
import { listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { lockChallenges } from './challenges.repository.ts';
import { requireList } from './require-list.ts';
import { withdrawChallenges } from './withdraw-challenges.ts';

/** Gives up a list in preparation; its scenarios are free for another list. It was never out, so nobody outside is told. */
export async function discardList(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<void> {
  await transact(ctx, async (work) => {
    await requireList(work, id);
    await transition(work, {
      table: challengeLists,
      lifecycle: listLifecycle,
      verb: 'discard',
      id,
      set: { withdrawnReason: reason },
      data: { reason },
    });
    const held = await lockChallenges(work.tx, id);
    await withdrawChallenges(work, held, reason);
  });
}
