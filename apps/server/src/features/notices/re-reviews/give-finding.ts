import { reReviewFindings, reReviews } from '@jiebang/db/schema/re-reviews';
import { findingLifecycle, reReviewLifecycle } from '@jiebang/domain/notices/re-review-lifecycle';
import { type Ctx, transact, type Work } from '../../../platform/context.ts';
import { AppError, notFound } from '../../../platform/errors.ts';
import { requireUser } from '../../../platform/require-user.ts';
import { transition } from '../../../platform/transition.ts';
import { notify } from '../../notifications/public.ts';
import { lockNotice } from '../notices.repository.ts';
import { findObjection, type ObjectionRow } from '../objections.repository.ts';
import { caseTopic } from '../require-case.ts';
import { namesOf } from '../tell-objector.ts';
import { fillPlace } from './fill-place.ts';
import { refuseConflict } from './order-re-review.ts';
import { type FindingPlace, findFinding, findReReview, listPlaces } from './re-reviews.repository.ts';

/**
 * Hands a finding in; the last of the panel completes the re-review in the same transaction. The notice is held, as in
 * every step of its cases: of two last ones one is the last.
 */
export async function submitFinding(
  ctx: Ctx,
  id: string,
  { supports, finding }: { supports: boolean; finding: string },
): Promise<void> {
  const { userId } = requireUser(ctx);
  await refuseConflict(() =>
    transact(ctx, async (work) => {
      const { place, objection } = await requireFinding(work, id, userId);
      await transition(work, {
        table: reReviewFindings,
        lifecycle: findingLifecycle,
        verb: 'submit',
        id,
        set: { supports, finding, submittedAt: work.now },
        data: { reReviewId: place.reReview.id },
      });
      work.touch(caseTopic(place.reReview.objectionId));
      const places = await listPlaces(work.tx, place.reReview.id);
      if (places.some((one) => !one.replaced && one.finding.status !== 'submitted')) return;
      await transition(work, {
        table: reReviews,
        lifecycle: reReviewLifecycle,
        verb: 'complete',
        id: place.reReview.id,
        set: { closedAt: work.now },
        data: { objectionId: place.reReview.objectionId },
      });
      await tellHandler(work, place, objection, 'objection_reviewed');
    }),
  );
}

/** Declares a conflict: the next of the draw takes the place, and the officer is told. */
export async function recuseFinding(ctx: Ctx, id: string, reason: string): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { place, objection } = await requireFinding(work, id, userId);
    await giveBack(work, { place, objection }, 'recuse', reason);
  });
}

/** Takes a place back and fills it; where nobody is left the officer may end the re-review. */
export async function giveBack(
  work: Work,
  { place, objection }: { place: FindingPlace; objection: ObjectionRow },
  verb: 'recuse' | 'relieve',
  reason: string,
): Promise<void> {
  const row = await findReReview(work.tx, place.reReview.objectionId);
  if (!row) throw new Error('a finding without its re-review');
  await transition(work, {
    table: reReviewFindings,
    lifecycle: findingLifecycle,
    verb,
    id: place.finding.id,
    set: { recusalReason: reason, recusedAt: work.now },
    data: { reReviewId: row.id, reason },
  });
  work.touch(caseTopic(row.objectionId));
  await fillPlace(work, row, objection, place.finding.id);
  if (verb === 'recuse') await tellHandler(work, place, objection, 'objection_expert_recused');
}

async function requireFinding(work: Work, id: string, userId: string) {
  const seen = await findFinding(work.tx, id, userId);
  if (!seen) throw notFound('finding');
  await lockNotice(work.tx, seen.notice.id);
  const place = await findFinding(work.tx, id, userId);
  const objection = await findObjection(work.tx, seen.reReview.objectionId, userId, undefined);
  if (!place || !objection) throw notFound('finding');
  if (place.finding.status !== 'assigned' || place.reReview.status !== 'open')
    throw new AppError('wrong_state', place.finding.status);
  return { place, objection };
}

async function tellHandler(
  work: Work,
  { handlerId, finding, reReview }: FindingPlace,
  objection: ObjectionRow,
  kind: 'objection_reviewed' | 'objection_expert_recused',
): Promise<void> {
  if (!handlerId) return;
  await notify(work, {
    userId: handlerId,
    kind,
    data: namesOf(objection),
    link: `/workspace/objections/${reReview.objectionId}`,
    dedupeKey: `${kind}:${finding.id}`,
  });
}
