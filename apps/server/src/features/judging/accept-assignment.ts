import { assignments } from '@jiebang/db/schema/judging';
import { assignmentLifecycle } from '@jiebang/domain/judging/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { keepPromises, requireMine } from './require-panel.ts';
import { insertSheet } from './sheets.repository.ts';

/** The judge declares that nothing stands between them and this entry; the sheet opens. */
export async function acceptAssignment(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await keepPromises(() =>
    transact(ctx, async (work) => {
      const { number } = await requireMine(work, actor, id, 'accept');
      await transition(work, {
        table: assignments,
        lifecycle: assignmentLifecycle,
        verb: 'accept',
        id,
        set: { acceptedAt: work.now },
        data: { entry: number },
      });
      await insertSheet(work.tx, id, work.now);
    }),
  );
}
