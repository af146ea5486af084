import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { notifications } from '@jiebang/db/schema/platform';
import { and, asc, count, desc, eq, gt, isNull, lt } from 'drizzle-orm';

type NewNotification = Pick<
  typeof notifications.$inferInsert,
  'userId' | 'kind' | 'data' | 'link' | 'at' | 'dedupeKey'
>;

/** Answers the id, or null when the person was told of this before. */
export async function insertNotification(tx: Tx, row: NewNotification): Promise<string | null> {
  const { userId, kind, data, link, at, dedupeKey } = row;
  const [inserted] = await tx
    .insert(notifications)
    .values({ userId, kind, data, link, at, dedupeKey })
    .onConflictDoNothing({ target: [notifications.userId, notifications.dedupeKey] })
    .returning({ id: notifications.id })
    .prepare('insert_notification')
    .execute();
  return inserted?.id ?? null;
}

/** Takes the right to mail it; null when somebody has it or has done it. */
export async function claimMail(tx: Tx, id: string, now: Date) {
  const [row] = await tx
    .update(notifications)
    .set({ mailedAt: now })
    .from(users)
    .where(and(eq(notifications.id, id), isNull(notifications.mailedAt), eq(users.id, notifications.userId)))
    .returning({
      kind: notifications.kind,
      data: notifications.data,
      link: notifications.link,
      email: users.email,
      emailVerifiedAt: users.emailVerifiedAt,
      locale: users.locale,
    });
  if (!row) return null;
  const { emailVerifiedAt, ...mail } = row;
  return { ...mail, emailVerified: emailVerifiedAt !== null };
}

/** Gives the right back after the mail server did not take it. */
export async function releaseMail(tx: Tx, id: string): Promise<void> {
  await tx.update(notifications).set({ mailedAt: null }).where(eq(notifications.id, id));
}

/** Not mailed though due: between `from` and `to`, oldest first. */
export async function listUnmailed(tx: Tx, from: Date, to: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(isNull(notifications.mailedAt), gt(notifications.at, from), lt(notifications.at, to)))
    .orderBy(asc(notifications.at))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Newest first; `before` is the id of the last row of the page before (uuid v7: ordered by time). */
export async function listNotificationRows(
  tx: Tx,
  userId: string,
  before: string | undefined,
  limit: number,
) {
  return await tx
    .select()
    .from(notifications)
    .where(and(eq(notifications.userId, userId), before ? lt(notifications.id, before) : undefined))
    .orderBy(desc(notifications.id))
    .limit(limit);
}

export async function countUnread(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)));
  return row?.n ?? 0;
}

export async function updateAllRead(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx
    .update(notifications)
    .set({ readAt: now })
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)));
}
