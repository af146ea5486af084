import type { Tx } from '@jiebang/db/client';
import { challengeLists } from '@jiebang/db/schema/lists';
import { and, asc, eq, lte, type SQL } from 'drizzle-orm';

/** Lists whose instant of publication has come, the oldest first. */
export async function listDuePublications(tx: Tx, now: Date, limit: number) {
  return await tx
    .select({ id: challengeLists.id })
    .from(challengeLists)
    .where(isDue(now))
    .orderBy(asc(challengeLists.publishAt), asc(challengeLists.id))
    .limit(limit);
}

export const isDue = (now: Date): SQL | undefined =>
  and(eq(challengeLists.status, 'ready'), lte(challengeLists.publishAt, now));

/** Changes the schedule of a list that awaits publication; the caller holds its lock. */
export async function updateSchedule(
  tx: Tx,
  id: string,
  set: Pick<typeof challengeLists.$inferInsert, 'publishAt' | 'scheduledBy' | 'scheduleFailure'>,
): Promise<void> {
  await tx
    .update(challengeLists)
    .set(set)
    .where(and(eq(challengeLists.id, id), eq(challengeLists.status, 'ready')));
}
