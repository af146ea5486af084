import { assignments } from '@jiebang/db/schema/judging';
import { assignmentLifecycle } from '@jiebang/domain/judging/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { keepPromises, requireSeat, userIdOf } from './require-panel.ts';
import { clearTotal, updateReopened } from './sheets.repository.ts';
import { tellReopened } from './tell-about-panel.ts';

/**
 * Opens a sheet again with a reason that its judge reads. What was handed in stays as a version that says by whom, when
 * and why it was opened; the judge goes on from it. Answers the panel's id.
 */
export async function reopenSheet(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<string> {
  return await keepPromises(() =>
    transact(ctx, async (work) => {
      const place = await requireSeat(work, id, 'reopen');
      await transition(work, {
        table: assignments,
        lifecycle: assignmentLifecycle,
        verb: 'reopen',
        id,
        data: { entry: place.entry.number, seat: place.assignment.seat, reason },
      });
      await updateReopened(work.tx, id, {
        reopenedBy: userIdOf(ctx),
        reopenedAt: work.now,
        reopenReason: reason,
      });
      await clearTotal(work.tx, id, work.now);
      await tellReopened(work, place, reason);
      return place.panel.id;
    }),
  );
}
