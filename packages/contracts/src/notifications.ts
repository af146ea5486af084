import { z } from 'zod';
import { done, id, instant, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';

/** `kind` picks the text; `data` fills it (names, titles, no secrets). */
export const notificationView = z.object({
  id,
  kind: z.string(),
  data: z.record(z.string(), z.string()),
  link: z.string().nullable(),
  at: instant,
  readAt: instant.nullable(),
});
export const listNotifications = endpoint({
  name: 'listNotifications',
  method: 'GET',
  path: '/api/me/notifications',
  summary: 'My notifications, newest first',
  access: 'signed_in',
  query: pageQuery,
  response: page(notificationView).extend({ unread: z.number().int() }),
});
export const readNotifications = endpoint({
  name: 'readNotifications',
  method: 'POST',
  path: '/api/me/notifications/read',
  summary: 'Mark all as read',
  access: 'signed_in',
  response: done,
});
