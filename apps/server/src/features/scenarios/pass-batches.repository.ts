import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { organisations } from '@jiebang/db/schema/organisations';
import { passBatches, passBatchItems } from '@jiebang/db/schema/review';
import { scenarios, scenarioVersions } from '@jiebang/db/schema/scenarios';
import type { PassOutcome } from '@jiebang/domain/scenarios/pass-batch-lifecycle';
import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

const decider = alias(users, 'decider');
export type BatchRow = Awaited<ReturnType<typeof listBatches>>[number];
export type BatchItemRow = Awaited<ReturnType<typeof listBatchItems>>[number];

export const listBatches = async (tx: Tx, where: SQL | undefined, limit: number) =>
  await tx
    .select({ batch: passBatches, proposer: users.name, decider: decider.name })
    .from(passBatches)
    .innerJoin(users, eq(users.id, passBatches.proposedBy))
    .leftJoin(decider, eq(decider.id, passBatches.decidedBy))
    .where(where)
    .orderBy(desc(passBatches.id))
    .limit(limit);

export const batchesWhere = ({
  status,
  before,
}: {
  status?: string | undefined;
  before?: string | undefined;
}) =>
  and(status ? eq(passBatches.status, status) : undefined, before ? lt(passBatches.id, before) : undefined);
export const batchIs = (id: string) => eq(passBatches.id, id);

/** Rows of these batches; the title is that of the version which was proposed. */
export const listBatchItems = async (tx: Tx, batchIds: readonly string[]) =>
  batchIds.length === 0
    ? []
    : await tx
        .select({
          batchId: passBatchItems.batchId,
          scenarioId: passBatchItems.scenarioId,
          version: passBatchItems.version,
          outcome: sql<PassOutcome | null>`${passBatchItems.outcome}`,
          code: scenarios.code,
          title: sql<string>`${scenarioVersions.content} ->> 'title'`,
          organisation: organisations.name,
        })
        .from(passBatchItems)
        .innerJoin(scenarios, eq(scenarios.id, passBatchItems.scenarioId))
        .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
        .innerJoin(
          scenarioVersions,
          and(
            eq(scenarioVersions.scenarioId, passBatchItems.scenarioId),
            eq(scenarioVersions.version, passBatchItems.version),
          ),
        )
        .where(inArray(passBatchItems.batchId, [...batchIds]))
        .orderBy(asc(scenarios.code));

export async function insertBatch(
  tx: Tx,
  batch: typeof passBatches.$inferInsert,
  items: { scenarioId: string; version: number; outcome: PassOutcome | null }[],
): Promise<string> {
  const [made] = await tx.insert(passBatches).values(batch).returning({ id: passBatches.id });
  if (!made) throw new Error('batch insert returned nothing');
  await tx.insert(passBatchItems).values(items.map((item) => ({ ...item, batchId: made.id })));
  return made.id;
}

export async function updateOutcome(
  tx: Tx,
  key: { batchId: string; scenarioId: string },
  outcome: PassOutcome,
): Promise<void> {
  await tx
    .update(passBatchItems)
    .set({ outcome })
    .where(and(eq(passBatchItems.batchId, key.batchId), eq(passBatchItems.scenarioId, key.scenarioId)));
}
