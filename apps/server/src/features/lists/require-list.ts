import type { Ctx, Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { type ChallengePlace, findChallenge } from './challenges.repository.ts';
import { insertEditor, type ListRow, lockList } from './lists.repository.ts';

/** The list, held until commit. The endpoint's access has let in only people who may see every list. */
export async function requireList(work: Work, id: string): Promise<ListRow> {
  const list = await lockList(work.tx, id);
  if (!list) throw notFound('list');
  return list;
}

/**
 * The list in preparation, held until commit, with the actor noted as one of its writers: whoever wrote on it will not
 * publish it. What is published is never written on again, and says so.
 */
export async function requireDraft(ctx: Ctx, work: Work, id: string): Promise<ListRow> {
  const list = await requireList(work, id);
  if (list.publishedAt) throw new AppError('list_frozen');
  if (list.status !== 'draft') throw new AppError('wrong_state', `list is ${list.status}`);
  await insertEditor(work.tx, id, ctx.actor.userId as string);
  return list;
}

/** A challenge of a list in preparation. The list is taken first, as by everybody; then the challenge is read as it now is. */
export async function requireDraftChallenge(ctx: Ctx, work: Work, id: string): Promise<ChallengePlace> {
  const { challenge } = await requireChallenge(work, id);
  await requireDraft(ctx, work, challenge.listId);
  return await requireChallenge(work, id);
}

export async function requireChallenge(work: Work, id: string): Promise<ChallengePlace> {
  const place = await findChallenge(work.tx, { id }, undefined);
  if (!place) throw notFound('challenge');
  return place;
}
