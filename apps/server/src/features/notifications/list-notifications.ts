import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { countUnread, listNotificationRows } from './notifications.repository.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A page of the actor's own notifications, newest first. */
export async function listNotifications(ctx: Ctx, page: { cursor?: string | undefined; limit: number }) {
  if (ctx.actor.kind !== 'user') throw new AppError('sign_in_required');
  if (page.cursor && !UUID.test(page.cursor))
    throw new AppError('invalid_request', 'cursor', {
      errors: [{ path: 'cursor', code: 'invalid', message: 'Not a cursor of this list.' }],
    });
  const { db } = ctx.services;
  const { userId } = ctx.actor;
  const [rows, unread] = await Promise.all([
    listNotificationRows(db, userId, page.cursor, page.limit + 1),
    countUnread(db, userId),
  ]);
  const shown = rows.slice(0, page.limit);
  return {
    items: shown.map(({ id, kind, data, link, at, readAt }) => ({
      id,
      kind,
      data,
      link,
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
    nextCursor: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
    unread,
  };
}
