import { nextOf } from '@jiebang/domain/scenarios/draw';
import type { Work } from '../../../platform/context.ts';
import { lotOf } from '../../../platform/lot-of.ts';
import type { ObjectionRow } from '../objections.repository.ts';
import { findingDue, panelOf } from './finding-due.ts';
import { insertFindings, listBarred, listPlaces, type ReReviewRow } from './re-reviews.repository.ts';
import { tellAsked } from './tell-asked.ts';

/** Who would take an empty place: the next of the draw who is free now and was not asked before. */
export async function nextFree(tx: Work['tx'], row: ReReviewRow): Promise<string | null> {
  const places = await listPlaces(tx, row.id);
  const asked = places.map(({ finding }) => finding.expertId);
  const seated = places
    .filter(({ finding }) => finding.status !== 'recused')
    .map(({ finding }) => finding.expertId);
  const conflicted = await listBarred(
    tx,
    row.objectionId,
    row.pool.map(({ id }) => id),
  );
  const barred = [...row.barred, ...conflicted, ...asked.filter((id) => !seated.includes(id))];
  return nextOf(row.pool, seated, { maxPerEmployer: row.maxPerEmployer, barred }, lotOf(row.seed));
}

/** Fills the place of a finding that was given back; null where nobody of the pool is left. */
export async function fillPlace(
  work: Work,
  row: ReReviewRow,
  objection: Pick<ObjectionRow, 'title' | 'rules'>,
  replaces: string,
): Promise<string | null> {
  const expertId = await nextFree(work.tx, row);
  if (!expertId) return null;
  const dueAt = await findingDue(work.tx, panelOf(objection).dueDays, work.now);
  const asked = await insertFindings(work.tx, [
    { reReviewId: row.id, expertId, replaces, dueAt, assignedAt: work.now },
  ]);
  await work.audit({
    action: 're_review.replace',
    subjectType: 're_review',
    subjectId: row.id,
    data: { replaces, expertId },
  });
  await tellAsked(work, objection, asked);
  return expertId;
}
