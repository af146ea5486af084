import { reReviews } from '@jiebang/db/schema/re-reviews';
import { reReviewLifecycle } from '@jiebang/domain/notices/re-review-lifecycle';
import { type Ctx, transact } from '../../../platform/context.ts';
import { AppError, notFound } from '../../../platform/errors.ts';
import { transition } from '../../../platform/transition.ts';
import { caseTopic, requireCase } from '../require-case.ts';
import { nextFree } from './fill-place.ts';
import { giveBack } from './give-finding.ts';
import { findFinding, findReReview, listPlaces } from './re-reviews.repository.ts';

/** Ends a re-review whose panel cannot be filled any more: a place is empty, nobody is left, nobody is still at work. */
export async function endReReview(ctx: Ctx, objectionId: string, reason: string): Promise<void> {
  await transact(ctx, async (work) => {
    await requireCase(ctx, work, objectionId, 're_review');
    const row = await findReReview(work.tx, objectionId);
    if (!row) throw notFound('re-review');
    if (row.status !== 'open') throw new AppError('wrong_state', row.status);
    const left = (await listPlaces(work.tx, row.id)).filter(({ replaced }) => !replaced);
    const atWork = left.some(({ finding }) => finding.status === 'assigned');
    if (atWork || (await nextFree(work.tx, row)) !== null) throw new AppError('re_review_place_open');
    await transition(work, {
      table: reReviews,
      lifecycle: reReviewLifecycle,
      verb: 'end',
      id: row.id,
      set: { closedAt: work.now, endReason: reason },
      data: { objectionId },
    });
    work.touch(caseTopic(objectionId));
  });
}

/** Replaces an expert who let the deadline pass; answers the objection. */
export async function relieveReReviewer(ctx: Ctx, id: string): Promise<string> {
  return await transact(ctx, async (work) => {
    const seen = await findFinding(work.tx, id);
    if (!seen) throw notFound('finding');
    const { row } = await requireCase(ctx, work, seen.reReview.objectionId, 're_review');
    const place = await findFinding(work.tx, id);
    if (place?.finding.status !== 'assigned') throw new AppError('wrong_state', place?.finding.status);
    if (place.finding.dueAt > work.now) throw new AppError('finding_not_due');
    await giveBack(work, { place, objection: row }, 'relieve', '逾期未提交 / The deadline passed');
    return place.reReview.objectionId;
  });
}
