import { drawReplacement } from '@jiebang/domain/judging/draw';
import type { Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { lotOf } from '../../platform/lot-of.ts';
import { insertAssignments, listFree } from './assignments.repository.ts';
import type { SeatPlace } from './require-panel.ts';
import { tellReplacement } from './tell-about-panel.ts';

/**
 * Puts another judge on the seat of one who is out at this entry, there and only there: drawn of the least loaded who are
 * free, or chosen by the bureau with a reason. The panel is held, so that of two officers one fills the seat. Who could
 * have been drawn goes on record with who was.
 */
export async function fillSeat(
  work: Work,
  place: SeatPlace,
  chosen: { judgeId: string; reason: string } | null,
): Promise<void> {
  const { panel, assignment, entry } = place;
  const free = await listFree(work.tx, panel.id, entry.id);
  if (free.length === 0) throw new AppError('pool_empty');
  if (chosen && !free.some(({ judge }) => judge === chosen.judgeId))
    throw new AppError('judge_conflict', 'not among the free', {
      errors: [{ path: 'judgeId', code: 'not_free', message: 'This judge cannot score the entry.' }],
    });
  const judgeId =
    chosen?.judgeId ??
    drawReplacement(free, { entry: entry.number, seat: assignment.seat }, lotOf(panel.seed as string));
  if (!judgeId) throw new AppError('pool_empty');
  const [made] = await insertAssignments(work.tx, [
    {
      entryId: entry.id,
      judgeId,
      seat: assignment.seat,
      replacesId: assignment.id,
      chosenReason: chosen?.reason ?? null,
      createdAt: work.now,
    },
  ]);
  await work.audit({
    action: 'assignment.draw',
    subjectType: 'assignment',
    subjectId: made?.id as string,
    data: {
      panelId: panel.id,
      entry: entry.number,
      seat: assignment.seat,
      from: assignment.judgeId,
      to: judgeId,
      chosen: chosen?.reason ?? null,
      free: free.map(({ judge, load }) => ({ judge, load })),
    },
  });
  await tellReplacement(work, place, made?.id as string, judgeId);
}
