import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { countUnread, listNotificationRows } from './notifications.repository.ts';

/** A page of the actor's own notifications, newest first. */
export async function listNotifications(ctx: Ctx, page: { cursor?: string | undefined; limit: number }) {
  if (ctx.actor.kind !== 'user') throw new AppError('sign_in_required');
  const before = readCursor(page.cursor);
  const { db } = ctx.services;
  const { userId } = ctx.actor;
  const [rows, unread] = await Promise.all([
    listNotificationRows(db, userId, before, page.limit + 1),
    countUnread(db, userId),
  ]);
  const { shown, nextCursor } = cutPage(rows, page.limit, ({ id }) => id);
  return {
    items: shown.map(({ id, kind, data, link, at, readAt }) => ({
      id,
      kind,
      data,
      link,
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
    nextCursor,
    unread,
  };
}
