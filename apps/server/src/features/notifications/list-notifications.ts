import { familiesOf, type NotificationGroup } from '@jiebang/domain/notifications/groups';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { countUnread, filterOf, listNotificationRows } from './notifications.repository.ts';

type Page = {
  cursor?: string | undefined;
  limit: number;
  state?: 'unread' | 'read' | undefined;
  group?: NotificationGroup | undefined;
};

/** A page of the actor's own notifications, newest first. `unread` counts them all, whatever is filtered. */
export async function listNotifications(ctx: Ctx, page: Page) {
  if (ctx.actor.kind !== 'user') throw new AppError('sign_in_required');
  const before = readCursor(page.cursor);
  const { db } = ctx.services;
  const { userId } = ctx.actor;
  const [rows, unread] = await Promise.all([
    listNotificationRows(
      db,
      userId,
      before,
      page.limit + 1,
      filterOf({ state: page.state, families: page.group && familiesOf(page.group) }),
    ),
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
