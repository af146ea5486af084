import type { Tx } from '@jiebang/db/client';
import { scenarioRisks } from '@jiebang/db/schema/coreviews';
import { users } from '@jiebang/db/schema/identity';
import { desc, eq } from 'drizzle-orm';

export type RiskRow = typeof scenarioRisks.$inferSelect;

/** The last confirmation of a scenario's risk class and who gave it; null when nobody has. */
export async function findRisk(tx: Tx, scenarioId: string): Promise<(RiskRow & { by: string }) | null> {
  const [row] = await tx
    .select({ risk: scenarioRisks, by: users.name })
    .from(scenarioRisks)
    .innerJoin(users, eq(users.id, scenarioRisks.confirmedBy))
    .where(eq(scenarioRisks.scenarioId, scenarioId))
    .orderBy(desc(scenarioRisks.version))
    .limit(1);
  return row ? { ...row.risk, by: row.by } : null;
}

export async function upsertRisk(tx: Tx, row: typeof scenarioRisks.$inferInsert): Promise<void> {
  await tx
    .insert(scenarioRisks)
    .values(row)
    .onConflictDoUpdate({ target: [scenarioRisks.scenarioId, scenarioRisks.version], set: row });
}
