import type { Work } from '../../platform/context.ts';
import type { NotificationData, NotificationKind } from './kinds.ts';
import { mailNotification } from './mail-notification.job.ts';
import { insertNotification } from './notifications.repository.ts';

export type Notice<K extends NotificationKind> = {
  userId: string;
  kind: K;
  data: NotificationData[K];
  /** Path of the page that it is about (`/submissions/…`). */
  link: string | null;
  /** The same key for the same person makes one row, however often it is handed over. */
  dedupeKey: string;
};

/** Tells a person once: the row and the debt of a mail are written in the caller's transaction. */
export async function notify<K extends NotificationKind>(work: Work, notice: Notice<K>): Promise<void> {
  const id = await insertNotification(work.tx, { ...notice, at: work.now });
  if (!id) return;
  await work.enqueue(mailNotification, { notificationId: id });
  work.touch(`me:${notice.userId}`);
}
