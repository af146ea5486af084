import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findNotice, lockNotice, type NoticeRow } from './notices.repository.ts';
import { canStep, type ObjectionAction, objectionsVisibleTo, waitsForReReview } from './objections.policy.ts';
import { standingOf } from './objections.presenter.ts';
import { findNoticeIdOf, findObjection, type ObjectionRow } from './objections.repository.ts';

/** What the officer of a case watches. */
export const caseTopic = (objectionId: string) => `objection:${objectionId}`;

export type Case = { row: ObjectionRow; notice: NoticeRow };

/**
 * An objection that this officer may take this step with, its notice locked until commit: the steps of all
 * objections on a notice, their filing and its end go one after the other.
 */
export async function requireCase(ctx: Ctx, work: Work, id: string, action: ObjectionAction): Promise<Case> {
  const { userId } = requireUser(ctx);
  const noticeId = await findNoticeIdOf(work.tx, id);
  if (!noticeId) throw notFound('objection');
  await lockNotice(work.tx, noticeId);
  const row = await findObjection(work.tx, id, userId, objectionsVisibleTo(ctx.actor));
  const notice = await findNotice(work.tx, noticeId);
  if (!row || !notice) throw notFound('objection');
  if (!canStep(ctx.actor, action, standingOf(row))) throw refusalOf(row, action, userId);
  return { row, notice };
}

/** Why not: one's own case, somebody else's, nobody's yet, experts are still looking again, or the wrong state. */
function refusalOf(row: ObjectionRow, action: ObjectionAction, userId: string): AppError {
  const { handlerId, status } = row.objection;
  if (row.mine) return new AppError('objection_own');
  if (handlerId === userId && waitsForReReview(action, row)) return new AppError('re_review_open');
  if (handlerId === userId || (action === 'take' && handlerId === null))
    return new AppError('wrong_state', status);
  return new AppError(action === 'take' ? 'objection_taken' : 'objection_not_yours');
}

/** Runs one step of a case in a transaction, and lets the other windows of its officer follow. */
export const withCase = (
  ctx: Ctx,
  id: string,
  action: ObjectionAction,
  run: (work: Work, held: Case) => Promise<void>,
): Promise<void> =>
  transact(ctx, async (work) => {
    await run(work, await requireCase(ctx, work, id, action));
    work.touch(caseTopic(id));
  });
