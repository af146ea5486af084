import { dueKinds, waitKinds } from '@jiebang/domain/desk/kinds';
import { z } from 'zod';
import { instant, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { notificationView } from './notifications.ts';

/** Something that goes on only when this person acts. */
export const deskWait = z.object({
  kind: z.enum(waitKinds),
  count: z.number().int(),
  /** The one thing itself, or the list that holds all of them. */
  link: z.string(),
  /** Since when the one that waits longest does. */
  oldestAt: instant.nullable(),
  /** Of the one that waits longest. */
  title: text.nullable(),
});

export const deskDue = z.object({
  kind: z.enum(dueKinds),
  title: text,
  at: instant,
  /** Working days until then, the present one among them; null when a year is not on file. */
  workingDaysLeft: z.number().int().nullable(),
  missingYear: z.number().int().nullable(),
  link: z.string(),
});

export const deskView = z.object({
  waits: z.array(deskWait),
  /** The next ones first; what is overdue and still open stands before them. */
  due: z.array(deskDue),
  changed: z.object({ items: z.array(notificationView), unread: z.number().int() }),
});
export type DeskView = z.infer<typeof deskView>;

export const getDesk = endpoint({
  name: 'getDesk',
  method: 'GET',
  path: '/api/me/desk',
  summary: 'My home page: what waits for me, what falls due, what changed',
  access: 'signed_in',
  response: deskView,
});
