import * as contract from '@jiebang/contracts/notifications';
import { type Route, route } from '../../platform/http/route.ts';
import { listNotifications } from './list-notifications.ts';
import { readNotifications } from './read-notifications.ts';

export const notificationRoutes: Route[] = [
  route(contract.listNotifications, (ctx, { query }) => listNotifications(ctx, query)),
  route(contract.readNotifications, async (ctx) => {
    await readNotifications(ctx);
    return { ok: true as const };
  }),
];
