import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { challenges, preparedListActs } from '@jiebang/db/schema/lists';
import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

export type PreparedActRow = typeof preparedListActs.$inferSelect;

/** What a page shows of one list: what waits, and what became of the rest. */
const SHOWN = 200;

export async function insertPreparedAct(tx: Tx, row: typeof preparedListActs.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(preparedListActs).values(row).returning({ id: preparedListActs.id });
  if (!inserted) throw new Error('prepared act insert returned nothing');
  return inserted.id;
}

export async function findPreparedAct(tx: Tx, id: string): Promise<PreparedActRow | null> {
  const [row] = await tx.select().from(preparedListActs).where(eq(preparedListActs.id, id));
  return row ?? null;
}

/** Prepared acts on a list, newest first, with the names of who prepared and decided them. */
export async function listPreparedActs(tx: Tx, listId: string) {
  const decider = alias(users, 'decider');
  return await tx
    .select({
      act: preparedListActs,
      code: challenges.code,
      challengeTitle: challenges.title,
      preparedBy: users.name,
      decidedBy: decider.name,
    })
    .from(preparedListActs)
    .innerJoin(users, eq(users.id, preparedListActs.preparedBy))
    .leftJoin(decider, eq(decider.id, preparedListActs.decidedBy))
    .leftJoin(challenges, eq(challenges.id, preparedListActs.challengeId))
    .where(eq(preparedListActs.listId, listId))
    .orderBy(desc(preparedListActs.id))
    .limit(SHOWN);
}
export type PreparedActPlace = Awaited<ReturnType<typeof listPreparedActs>>[number];
