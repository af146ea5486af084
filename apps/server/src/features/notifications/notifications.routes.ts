import * as contract from '@jiebang/contracts/notifications';
import { type Route, route } from '../../platform/http/route.ts';
import { listNotifications } from './list-notifications.ts';
import { markNotification } from './mark-notification.ts';
import { readNotifications } from './read-notifications.ts';
import { getNotificationPreferences } from './read-preferences.ts';
import { saveNotificationPreferences } from './save-preferences.ts';

const done = { ok: true as const };

export const notificationRoutes: Route[] = [
  route(contract.listNotifications, (ctx, { query }) => listNotifications(ctx, query)),
  route(contract.readNotifications, async (ctx) => {
    await readNotifications(ctx);
    return done;
  }),
  route(contract.markNotificationRead, async (ctx, { params }) => {
    await markNotification(ctx, params.id, 'read');
    return done;
  }),
  route(contract.markNotificationUnread, async (ctx, { params }) => {
    await markNotification(ctx, params.id, 'unread');
    return done;
  }),
  route(contract.getNotificationPreferences, (ctx) => getNotificationPreferences(ctx)),
  route(contract.saveNotificationPreferences, async (ctx, { body }) => {
    await saveNotificationPreferences(ctx, body);
    return await getNotificationPreferences(ctx);
  }),
];
