import { whenToMail } from '@jiebang/domain/notifications/when-to-mail';
import type { Work } from '../../platform/context.ts';
import type { NotificationData, NotificationKind } from './kinds.ts';
import { mailNotification } from './mail-notification.job.ts';
import { insertNotification } from './notifications.repository.ts';
import { findPreferences } from './preferences.repository.ts';

export type Notice<K extends NotificationKind> = {
  userId: string;
  kind: K;
  data: NotificationData[K];
  /** Path of the page that it is about (`/submissions/…`). */
  link: string | null;
  /** The same key for the same person makes one row, however often it is handed over. */
  dedupeKey: string;
};

/**
 * Tells a person once: the row and the debt of a mail are written in the caller's transaction. A mail that waits, for
 * the digest or for the end of quiet hours, is a debt of the row (`mail_after`), which the sweep delivers.
 */
export async function notify<K extends NotificationKind>(work: Work, notice: Notice<K>): Promise<void> {
  const { settings } = await findPreferences(work.tx, notice.userId);
  const mail = whenToMail(notice.kind, settings, work.now);
  const id = await insertNotification(work.tx, { ...notice, at: work.now }, mail);
  if (!id) return;
  if (mail && !mail.digest && mail.at <= work.now)
    await work.enqueue(mailNotification, { notificationId: id });
  work.touch(`me:${notice.userId}`);
}
