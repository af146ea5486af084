import { assignments } from '@jiebang/db/schema/judging';
import { assignmentLifecycle } from '@jiebang/domain/judging/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { fillSeat } from './fill-seat.ts';
import { keepPromises, requireSeat } from './require-panel.ts';

/** Replaces a judge who declared a conflict: by lot, or with one that the bureau chose and says why. Answers the panel's id. */
export async function replaceJudge(
  ctx: Ctx,
  id: string,
  { judgeId, reason }: { judgeId: string | null; reason: string },
): Promise<string> {
  if (judgeId && reason === '')
    throw new AppError('invalid_request', 'chosen without a reason', {
      errors: [{ path: 'reason', code: 'required', message: 'Say why this judge and not the draw.' }],
    });
  return await keepPromises(() =>
    transact(ctx, async (work) => {
      const place = await requireSeat(work, id, 'replace');
      await transition(work, {
        table: assignments,
        lifecycle: assignmentLifecycle,
        verb: 'replace',
        id,
        data: { entry: place.entry.number, seat: place.assignment.seat },
      });
      await fillSeat(work, place, judgeId ? { judgeId, reason } : null);
      return place.panel.id;
    }),
  );
}
