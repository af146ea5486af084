import type { Tx } from '@jiebang/db/client';
import { uploadParts, uploads } from '@jiebang/db/schema/uploads';
import type { UploadPurpose } from '@jiebang/domain/files/lifecycle';
import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, sql } from 'drizzle-orm';

export type UploadRow = typeof uploads.$inferSelect;

/** An upload of this person; one that is not there, one of others and one that has lapsed look the same. */
export async function findUpload(
  tx: Tx,
  { id, userId, now }: { id: string; userId: string; now: Date },
): Promise<UploadRow | null> {
  const [row] = await tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.userId, userId), isAlive(now)));
  return row ?? null;
}

const isAlive = (now: Date) => sql`(${uploads.status} = 'taken' or ${uploads.expiresAt} > ${now})`;

/** Holds the row until commit. */
export async function lockUpload(tx: Tx, id: string, userId: string): Promise<UploadRow | null> {
  const [row] = await tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.userId, userId)))
    .for('update');
  return row ?? null;
}

/** What a person has and has not put to use yet, newest first. */
export async function listOpen(
  tx: Tx,
  { userId, purpose, now }: { userId: string; purpose: UploadPurpose | undefined; now: Date },
): Promise<UploadRow[]> {
  return await tx
    .select()
    .from(uploads)
    .where(
      and(
        eq(uploads.userId, userId),
        ne(uploads.status, 'taken'),
        gt(uploads.expiresAt, now),
        purpose ? eq(uploads.purpose, purpose) : undefined,
      ),
    )
    .orderBy(desc(uploads.id));
}

/**
 * What a person has announced and not put to use, in bytes and uploads. Two beginnings of one person wait for each other
 * here until the first has committed: the sum is what the limit is held against.
 */
export async function reserveFor(
  tx: Tx,
  userId: string,
  now: Date,
): Promise<{ bytes: number; count: number }> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`uploads:${userId}`}, 0))`);
  const [row] = await tx
    .select({
      bytes: sql<number>`coalesce(sum(${uploads.bytes}), 0)`.mapWith(Number),
      count: sql<number>`count(*)`.mapWith(Number),
    })
    .from(uploads)
    .where(
      and(
        eq(uploads.userId, userId),
        inArray(uploads.status, ['receiving', 'checking', 'ready']),
        gt(uploads.expiresAt, now),
      ),
    );
  return row ?? { bytes: 0, count: 0 };
}

export async function insertUpload(tx: Tx, row: typeof uploads.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(uploads).values(row).returning({ id: uploads.id });
  if (!inserted) throw new Error('upload insert returned nothing');
  return inserted.id;
}

/** Counts a durable part, if the upload still stands where the part begins. Of two at once one finds it moved. */
export async function updateReceived(
  tx: Tx,
  part: { uploadId: string; begins: number; bytes: number; storageKey: string },
  expiresAt: Date,
): Promise<boolean> {
  const moved = await tx
    .update(uploads)
    .set({ received: part.begins + part.bytes, expiresAt })
    .where(
      and(eq(uploads.id, part.uploadId), eq(uploads.received, part.begins), eq(uploads.status, 'receiving')),
    )
    .returning({ id: uploads.id });
  if (moved.length === 0) return false;
  await tx.insert(uploadParts).values(part);
  return true;
}

export async function listParts(tx: Tx, uploadId: string) {
  return await tx
    .select()
    .from(uploadParts)
    .where(eq(uploadParts.uploadId, uploadId))
    .orderBy(asc(uploadParts.begins));
}

export async function deleteParts(tx: Tx, uploadId: string): Promise<void> {
  await tx.delete(uploadParts).where(eq(uploadParts.uploadId, uploadId));
}

/** The whole object of an upload that has none yet; false: somebody else put it together. */
export async function updateWhole(
  tx: Tx,
  id: string,
  { key, sha256, sm3 }: { key: string; sha256: string; sm3: string },
): Promise<boolean> {
  const set = await tx
    .update(uploads)
    .set({ storageKey: key, sha256, sm3 })
    .where(and(eq(uploads.id, id), eq(uploads.status, 'checking'), isNull(uploads.storageKey)))
    .returning({ id: uploads.id });
  return set.length === 1;
}

export async function findChecking(tx: Tx, id: string): Promise<UploadRow | null> {
  const [row] = await tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.status, 'checking')));
  return row ?? null;
}

/** Checks that are not done long after the last byte: the job was lost, or the scanner was away. */
export async function listUnchecked(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(eq(uploads.status, 'checking'), lt(uploads.completedAt, before)))
    .orderBy(asc(uploads.completedAt))
    .limit(100);
  return rows.map(({ id }) => id);
}

export async function listLapsed(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(ne(uploads.status, 'taken'), lt(uploads.expiresAt, now)))
    .limit(100);
  return rows.map(({ id }) => id);
}

/** Removes an upload that nothing makes use of; answers the keys of what it left in storage, null where it was taken. */
export async function deleteUpload(tx: Tx, id: string): Promise<string[] | null> {
  const [row] = await tx.select().from(uploads).where(eq(uploads.id, id)).for('update');
  if (!row || row.status === 'taken') return null;
  const parts = await listParts(tx, id);
  await tx.delete(uploads).where(eq(uploads.id, id));
  return [...parts.map(({ storageKey }) => storageKey), ...(row.storageKey ? [row.storageKey] : [])];
}
