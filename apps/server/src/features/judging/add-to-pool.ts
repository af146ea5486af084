import { type Ctx, transact } from '../../platform/context.ts';
import { insertJudges } from './panels.repository.ts';
import { keepPromises, requirePanel } from './require-panel.ts';
import { requireInPool } from './update-panel.ts';

/** Adds judges to the pool of an open panel, when it has run out. Seats that were drawn stay as they are. */
export async function addToPool(
  ctx: Ctx,
  id: string,
  { judgeIds, reason }: { judgeIds: string[]; reason: string },
): Promise<void> {
  await keepPromises(() =>
    transact(ctx, async (work) => {
      await requirePanel(work, id, 'open');
      await requireInPool(work, judgeIds);
      const added = await insertJudges(work.tx, id, judgeIds);
      if (added.length === 0) return;
      await work.audit({
        action: 'panel.add_to_pool',
        subjectType: 'panel',
        subjectId: id,
        data: { added, reason },
      });
    }),
  );
}
