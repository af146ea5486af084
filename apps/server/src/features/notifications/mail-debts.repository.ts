import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { notifications } from '@jiebang/db/schema/platform';
import { and, asc, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm';

/** A worker that has died with a mail in hand: after this another takes it up. Far longer than a server is waited for. */
export const MAIL_LEASE_MS = 10 * 60_000;

const leaseFrom = (now: Date) => new Date(now.getTime() + MAIL_LEASE_MS);
const owed = isNull(notifications.mailedAt);

export type MailDebt = Pick<typeof notifications.$inferSelect, 'id' | 'kind' | 'data' | 'link'>;
const debt = {
  id: notifications.id,
  kind: notifications.kind,
  data: notifications.data,
  link: notifications.link,
};

/** Takes a due mail in hand; null when it is not due, another worker has it, or it is sent. */
export async function claimMail(tx: Tx, id: string, now: Date) {
  const [row] = await tx
    .update(notifications)
    .set({ mailAfter: leaseFrom(now) })
    .where(and(eq(notifications.id, id), owed, lte(notifications.mailAfter, now)))
    .returning({ ...debt, userId: notifications.userId });
  return row ?? null;
}

/** Takes in hand all that is due for a person's digest, oldest first; what another worker holds is left to it. */
export async function claimDigest(tx: Tx, userId: string, now: Date): Promise<MailDebt[]> {
  const due = tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        owed,
        eq(notifications.mailDigest, true),
        lte(notifications.mailAfter, now),
      ),
    )
    .orderBy(asc(notifications.id))
    .limit(200)
    .for('update', { skipLocked: true });
  const rows = await tx
    .update(notifications)
    .set({ mailAfter: leaseFrom(now) })
    .where(inArray(notifications.id, due))
    .returning(debt);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Gives mails back, to be taken up again from then on. */
export async function postponeMails(tx: Tx, ids: string[], after: Date): Promise<void> {
  await tx.update(notifications).set({ mailAfter: after }).where(inArray(notifications.id, ids));
}

export async function markMailed(tx: Tx, ids: string[], now: Date): Promise<void> {
  await tx.update(notifications).set({ mailedAt: now }).where(inArray(notifications.id, ids));
}

/** Where a person's mail goes. */
export async function findAddress(tx: Tx, userId: string) {
  const [row] = await tx
    .select({ email: users.email, emailVerifiedAt: users.emailVerifiedAt, locale: users.locale })
    .from(users)
    .where(eq(users.id, userId));
  return row ?? null;
}

/** Single mails that were due before then and are not sent, the one that waited longest first. */
export async function listDueMails(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(owed, eq(notifications.mailDigest, false), lt(notifications.mailAfter, before)))
    .orderBy(asc(notifications.mailAfter))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Persons whose digest is due. */
export async function listDueDigests(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ userId: notifications.userId })
    .from(notifications)
    .where(and(owed, eq(notifications.mailDigest, true), lte(notifications.mailAfter, now)))
    .groupBy(notifications.userId)
    .orderBy(sql`min(${notifications.mailAfter})`)
    .limit(limit);
  return rows.map(({ userId }) => userId);
}
