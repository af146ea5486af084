import { notificationGroupIds } from '@jiebang/domain/notifications/groups';
import { mailChannels } from '@jiebang/domain/notifications/when-to-mail';
import { z } from 'zod';
import { done, id, idParams, instant, page, pageQuery } from './common.ts';
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
/** What the list is narrowed to. */
export const notificationFilter = z.object({
  state: z.enum(['unread', 'read']).optional(),
  group: z.enum(notificationGroupIds).optional(),
});
export type NotificationFilter = z.infer<typeof notificationFilter>;

export const listNotifications = endpoint({
  name: 'listNotifications',
  method: 'GET',
  path: '/api/me/notifications',
  summary: 'My notifications, newest first',
  access: 'signed_in',
  query: pageQuery.extend(notificationFilter.shape),
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
export const markNotificationRead = endpoint({
  name: 'markNotificationRead',
  method: 'POST',
  path: '/api/me/notifications/:id/read',
  summary: 'Mark one as read',
  access: 'signed_in',
  params: idParams,
  response: done,
});
export const markNotificationUnread = endpoint({
  name: 'markNotificationUnread',
  method: 'POST',
  path: '/api/me/notifications/:id/unread',
  summary: 'Mark one as unread again',
  access: 'signed_in',
  params: idParams,
  response: done,
});

const minuteOfDay = z.number().int().min(0).max(1439);
const preferences = z.object({
  channels: z
    .array(z.object({ group: z.enum(notificationGroupIds), channel: z.enum(mailChannels) }))
    .max(notificationGroupIds.length),
  /** Hour in Asia/Shanghai. */
  digestHour: z.number().int().min(0).max(23),
  /** Minutes after midnight in the person's zone, `offset` minutes east of Greenwich; over midnight where `from` is later. */
  quiet: z
    .object({ from: minuteOfDay, to: minuteOfDay, offset: z.number().int().min(-720).max(840) })
    .refine(({ from, to }) => from !== to, { path: ['to'], message: 'Must differ from the beginning.' })
    .nullable(),
  /** 0 while nothing was ever set. */
  revision: z.number().int().min(0),
});
export type NotificationPreferences = z.infer<typeof preferences>;

export const getNotificationPreferences = endpoint({
  name: 'getNotificationPreferences',
  method: 'GET',
  path: '/api/me/notification-preferences',
  summary: 'How I am mailed',
  access: 'signed_in',
  response: preferences,
});
export const saveNotificationPreferences = endpoint({
  name: 'saveNotificationPreferences',
  method: 'PUT',
  path: '/api/me/notification-preferences',
  summary: 'Say how I am mailed; carries the revision that was read',
  access: 'signed_in',
  body: preferences,
  response: preferences,
});
