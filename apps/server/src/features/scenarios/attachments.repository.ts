import type { Tx } from '@jiebang/db/client';
import { files } from '@jiebang/db/schema/files';
import { scenarioAttachments } from '@jiebang/db/schema/scenario-attachments';
import { scenarios } from '@jiebang/db/schema/scenarios';
import { and, asc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';

/** What stands there now, for those who write. */
export const present = isNull(scenarioAttachments.lastVersion);
/** What a version was handed in with. */
export const inVersion = (version: number) =>
  and(
    lte(scenarioAttachments.firstVersion, version),
    or(present, gte(scenarioAttachments.lastVersion, version)),
  );

export async function listAttached(tx: Tx, scenarioId: string, which: SQL | undefined) {
  return await tx
    .select({ attachment: scenarioAttachments, file: files })
    .from(scenarioAttachments)
    .innerJoin(files, eq(files.id, scenarioAttachments.fileId))
    .where(and(eq(scenarioAttachments.scenarioId, scenarioId), which))
    .orderBy(asc(scenarioAttachments.position));
}
export type AttachedRow = Awaited<ReturnType<typeof listAttached>>[number];

export async function insertAttachment(
  tx: Tx,
  row: Omit<typeof scenarioAttachments.$inferInsert, 'position'>,
): Promise<string> {
  const next = sql<number>`(select coalesce(max(a.position), 0) + 1 from scenario_attachments a
    where a.scenario_id = ${row.scenarioId})`;
  const [inserted] = await tx
    .insert(scenarioAttachments)
    .values({ ...row, position: next })
    .returning({ id: scenarioAttachments.id });
  if (!inserted) throw new Error('attachment insert returned nothing');
  return inserted.id;
}

/** The attachment was handed in with earlier versions: they keep it. */
export async function updateLastVersion(tx: Tx, id: string, lastVersion: number): Promise<void> {
  await tx.update(scenarioAttachments).set({ lastVersion }).where(eq(scenarioAttachments.id, id));
}

export async function deleteAttachment(tx: Tx, id: string): Promise<void> {
  await tx.delete(scenarioAttachments).where(eq(scenarioAttachments.id, id));
}

/** What stands there is handed in with this version; answers it in order. */
export async function attachToVersion(tx: Tx, scenarioId: string, version: number): Promise<AttachedRow[]> {
  await tx
    .update(scenarioAttachments)
    .set({ firstVersion: version })
    .where(
      and(eq(scenarioAttachments.scenarioId, scenarioId), present, isNull(scenarioAttachments.firstVersion)),
    );
  return await listAttached(tx, scenarioId, present);
}

/** Attachments are part of what was written last. */
export async function touchScenario(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(scenarios).set({ updatedAt: now }).where(eq(scenarios.id, id));
}
