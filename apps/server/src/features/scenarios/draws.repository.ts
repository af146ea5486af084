import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { opinionDraws } from '@jiebang/db/schema/opinion-draws';
import { eq, inArray } from 'drizzle-orm';

export type DrawRow = typeof opinionDraws.$inferSelect;

export async function findDraw(tx: Tx, scenarioId: string): Promise<DrawRow | null> {
  const [row] = await tx.select().from(opinionDraws).where(eq(opinionDraws.scenarioId, scenarioId));
  return row ?? null;
}

export async function insertDraw(tx: Tx, row: typeof opinionDraws.$inferInsert): Promise<void> {
  await tx.insert(opinionDraws).values(row);
}

/** Names of people, for those who may read the draw. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
