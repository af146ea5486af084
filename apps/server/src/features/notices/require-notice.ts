import type { Ctx, Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { isAllowed, isFor, type NoticeAction, visibleTo } from './notices.policy.ts';
import { findNotice, lockNotice, type NoticeRow } from './notices.repository.ts';

/** A notice, locked until commit, if this officer may do this to it now. */
export async function requireNotice(
  ctx: Ctx,
  work: Work,
  id: string,
  action: Exclude<NoticeAction, 'object'>,
): Promise<NoticeRow> {
  await lockNotice(work.tx, id);
  const row = await findNotice(work.tx, id, visibleTo(ctx.actor));
  if (!row) throw notFound('notice');
  if (!isFor(ctx.actor, action, row.notice))
    throw new AppError(row.notice.preparedBy === ctx.actor.userId ? 'same_person' : 'forbidden', action);
  if (!isAllowed(action, row.notice.status)) throw new AppError('wrong_state', row.notice.status);
  return row;
}
