import { assignments } from '@jiebang/db/schema/judging';
import { assignmentLifecycle } from '@jiebang/domain/judging/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { fillSeat } from './fill-seat.ts';
import { keepPromises, requireSeat } from './require-panel.ts';
import { tellRelieved } from './tell-about-panel.ts';

/**
 * Takes an entry from a judge who stays silent, or it would wait for ever; another is drawn in the same transaction, so
 * that the seat is never empty. Answers the panel's id.
 */
export async function relieveJudge(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<string> {
  return await keepPromises(() =>
    transact(ctx, async (work) => {
      const place = await requireSeat(work, id, 'relieve');
      await transition(work, {
        table: assignments,
        lifecycle: assignmentLifecycle,
        verb: 'relieve',
        id,
        set: { relievedReason: reason },
        data: { entry: place.entry.number, seat: place.assignment.seat, reason },
      });
      await fillSeat(work, place, null);
      await tellRelieved(work, place, reason);
      return place.panel.id;
    }),
  );
}
