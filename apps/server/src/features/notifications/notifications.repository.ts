import type { Tx } from '@jiebang/db/client';
import { notifications } from '@jiebang/db/schema/platform';
import type { MailPlan } from '@jiebang/domain/notifications/when-to-mail';
import { and, count, desc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';

type NewNotification = Pick<
  typeof notifications.$inferInsert,
  'userId' | 'kind' | 'data' | 'link' | 'at' | 'dedupeKey'
>;

/** Answers the id, or null when the person was told of this before. */
export async function insertNotification(
  tx: Tx,
  row: NewNotification,
  mail: MailPlan | null,
): Promise<string | null> {
  const { userId, kind, data, link, at, dedupeKey } = row;
  const [inserted] = await tx
    .insert(notifications)
    .values({
      userId,
      kind,
      data,
      link,
      at,
      dedupeKey,
      mailAfter: mail?.at ?? null,
      mailDigest: mail?.digest ?? false,
    })
    .onConflictDoNothing({ target: [notifications.userId, notifications.dedupeKey] })
    .returning({ id: notifications.id })
    .prepare('insert_notification')
    .execute();
  return inserted?.id ?? null;
}

/** Newest first; `before` is the id of the last row of the page before (uuid v7: ordered by time). */
export async function listNotificationRows(
  tx: Tx,
  userId: string,
  before: string | undefined,
  limit: number,
  filter: SQL | undefined,
) {
  return await tx
    .select()
    .from(notifications)
    .where(and(eq(notifications.userId, userId), before ? lt(notifications.id, before) : undefined, filter))
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

/** False: there is none, or it is another person's. */
export async function updateRead(tx: Tx, userId: string, id: string, readAt: Date | null): Promise<boolean> {
  const rows = await tx
    .update(notifications)
    .set({ readAt })
    .where(and(eq(notifications.userId, userId), eq(notifications.id, id)))
    .returning({ id: notifications.id });
  return rows.length > 0;
}

export function filterOf({
  state,
  families,
}: {
  state?: 'unread' | 'read' | undefined;
  families?: readonly string[] | undefined;
}): SQL | undefined {
  return and(
    state === 'unread' ? isNull(notifications.readAt) : undefined,
    state === 'read' ? isNotNull(notifications.readAt) : undefined,
    families ? inArray(sql`split_part(${notifications.kind}, '_', 1)`, [...families]) : undefined,
  );
}
