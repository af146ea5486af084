import type { Tx } from '@jiebang/db/client';
import { scenarioReturns } from '@jiebang/db/schema/scenarios';
import type { ReviewField } from '@jiebang/domain/scenarios/fields';
import { and, asc, eq, isNull } from 'drizzle-orm';

/** A field sent back; `returnedBy` is known to the bureau alone and read nowhere else. */
export type ReturnRow = Omit<typeof scenarioReturns.$inferSelect, 'field'> & { field: ReviewField };

/** Every field ever sent back, in the order in which it happened. */
export async function listReturns(tx: Tx, scenarioId: string): Promise<ReturnRow[]> {
  const rows = await tx
    .select()
    .from(scenarioReturns)
    .where(eq(scenarioReturns.scenarioId, scenarioId))
    .orderBy(asc(scenarioReturns.version), asc(scenarioReturns.id));
  return rows as ReturnRow[];
}

export async function listOpenReturns(tx: Tx, scenarioId: string): Promise<ReturnRow[]> {
  return (await listReturns(tx, scenarioId)).filter(({ answeredAt }) => answeredAt === null);
}

export async function insertReturns(tx: Tx, rows: (typeof scenarioReturns.$inferInsert)[]): Promise<void> {
  await tx.insert(scenarioReturns).values(rows);
}

/** A scenario that is handed in answers whatever was sent back before. */
export async function updateReturnsAnswered(tx: Tx, scenarioId: string, now: Date): Promise<void> {
  await tx
    .update(scenarioReturns)
    .set({ answeredAt: now })
    .where(and(eq(scenarioReturns.scenarioId, scenarioId), isNull(scenarioReturns.answeredAt)));
}
